import { storeApi, useStore } from '../../store/use-store.ts';
import { focusGap, select, setRightPanel } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import { CONTROL } from '../gestures/pointer.ts';
import classes from './gap-button.module.css';
import { keepFocus } from './keep-focus.ts';

/** The gap mark of a card as a button: shows the gaps of this person. The mark itself is painted. */
export function GapButton({ personId }: { readonly personId: string }) {
  const t = useT();
  const count = useStore(() => gapsOf(personId).length);

  function show(): void {
    select([personId]);
    setRightPanel('gaps');
    focusGap(gapsOf(personId)[0]?.id ?? null);
  }

  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.button}
      aria-label={t('canvas.showGaps', { count })}
      title={t('canvas.showGaps', { count })}
      onMouseDown={keepFocus}
      onClick={show}
      {...{ [CONTROL]: '' }}
    />
  );
}

/** Open gaps about a person, worst first. */
function gapsOf(personId: string) {
  const { open, view } = storeApi.getState();
  const gaps = view.opportunityId ? (open?.assessed[view.opportunityId]?.gaps ?? []) : [];
  return gaps.filter(
    ({ status, subjects }) =>
      status === 'open' && subjects.some(({ kind, id }) => kind === 'person' && id === personId),
  );
}
