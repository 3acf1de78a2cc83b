import { Modal, type ModalProps } from '@mantine/core';
import { useT } from './use-t.ts';

/** A dialog with its title and a labelled close button; it traps the focus and gives it back. */
export function Dialog(props: Omit<ModalProps, 'opened' | 'closeButtonProps'>) {
  const t = useT();
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
