import { type KeyboardEvent, useEffect, useRef } from 'react';
import { renamePerson } from '../../store/rename-person.ts';
import { storeApi } from '../../store/use-store.ts';
import { setRenaming } from '../../store/view.ts';
import { isComposing } from '../../ui/composing.ts';
import { useT } from '../../ui/use-t.ts';
import { useCanvasState, useController } from '../controller-context.ts';
import { CONTROL } from '../gestures/pointer.ts';
import classes from './rename-field.module.css';

const LEAST_SCALE = 0.85;
const MAX_LENGTH = 200;

/**
 * The name of a card as a field on the card. The text lives in the field alone until Enter, Tab or leaving it:
 * nothing re-renders it, so an input method composes undisturbed; leaving in mid-composition keeps what is shown.
 */
export function RenameField({ personId }: { readonly personId: string }) {
  const t = useT();
  const controller = useController();
  const zoom = useCanvasState((state) => state.restingZoom);
  const field = useRef<HTMLInputElement>(null);
  const before = storeApi.getState().open?.records.people[personId]?.name ?? '';

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  function leave(): void {
    const text = field.current?.value ?? before;
    renamePerson(personId, text);
    if (storeApi.getState().view.renamingId === personId) setRenaming(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (isComposing(event)) return;
    event.stopPropagation();
    if (event.key === 'Escape' && field.current) field.current.value = before;
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    controller.focus();
  }

  return (
    <input
      ref={field}
      className={`${classes.field} nopan nodrag nowheel`}
      style={{ transform: `scale(${Math.max(1, LEAST_SCALE / zoom)})` }}
      defaultValue={before}
      maxLength={MAX_LENGTH}
      aria-label={t('canvas.rename')}
      placeholder={t('canvas.rename')}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={onKeyDown}
      onBlur={leave}
      {...{ [CONTROL]: '' }}
    />
  );
}
