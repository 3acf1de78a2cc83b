import { Button } from '@mantine/core';
import { showBranch } from '../../actions/branch-actions.ts';
import { useStore } from '../../store/use-store.ts';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import { keepFocus } from '../cards/keep-focus.ts';
import { CONTROL } from '../gestures/pointer.ts';
import classes from './branch-focus.module.css';

/** Says that one branch alone is shown, and shows everybody again. */
export function BranchFocus() {
  const t = useT();
  const person = useStore(({ open, view }) =>
    view.focusBranchId ? open?.records.people[view.focusBranchId] : undefined,
  );
  if (!person) return null;
  return (
    <div className={classes.focus} {...{ [CONTROL]: '' }}>
      <span className={classes.text} role="status">
        {t('canvas.branch.only', { name: personName(person, t) })}
      </span>
      <Button
        size="compact-sm"
        variant="light"
        onMouseDown={keepFocus}
        onClick={() => showBranch(null)}
      >
        {t('canvas.branch.showAll')}
      </Button>
    </div>
  );
}
