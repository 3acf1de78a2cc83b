import { Modal, type ModalProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { focusCanvas } from '../canvas/canvas-api.ts';
import { useT } from './use-t.ts';

/** A dialog with its title and a labelled close button; it traps the focus and gives it back. */
export function Dialog(props: Omit<ModalProps, 'opened' | 'closeButtonProps'>) {
  const t = useT();
  const [giveBack] = useState(rememberFocus);
  useEffect(() => giveBack, [giveBack]);
  return (
    <Modal
      opened
      centered
      {...props}
      attributes={{ header: { role: 'none' } }}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    />
  );
}

/**
 * Notes what has the keyboard; the answer gives it back when the dialog goes: to what had it, or to the map when that was clicked, because a button
 * that gets the focus without having been reached by keyboard would only show its tooltip over what lies below.
 */
function rememberFocus(): () => void {
  const opener = document.activeElement;
  const byKeyboard = opener?.matches(':focus-visible') ?? false;
  return () => {
    if (document.activeElement !== document.body && document.activeElement !== null) return;
    if (byKeyboard && opener instanceof HTMLElement && opener.isConnected)
      opener.focus({ preventScroll: true });
    else focusCanvas();
  };
}
