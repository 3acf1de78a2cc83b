import { foldBranches } from '../../actions/branch-actions.ts';
import { leads } from '../../store/branches.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import { useCanvasState } from '../controller-context.ts';
import { foldedBranches } from '../folded.ts';
import { CONTROL } from '../gestures/pointer.ts';
import classes from './branch-chip.module.css';
import { keepFocus } from './keep-focus.ts';

/** Below this it would hide the card; a folded branch is then told by the sheets below the card. */
const LEAST_ZOOM = 0.3;

interface BranchChipProps {
  readonly personId: string;
  /** Whether an open branch offers to be folded. */
  readonly offered: boolean;
}

/** Below a manager's card: how many a folded branch holds, or a minus that folds it. Never smaller than 24 px. */
export function BranchChip({ personId, offered }: BranchChipProps) {
  const t = useT();
  const zoom = useCanvasState((state) => state.restingZoom);
  const folded = useStore((store) => foldedBranches(store).get(personId));
  const foldable = useStore(({ open }) => offered && open !== null && leads(open, personId));
  if (zoom < LEAST_ZOOM || (!folded && !foldable)) return null;
  const text = folded
    ? t('canvas.branch.folded', { people: folded.people, gaps: folded.gaps })
    : t('canvas.branch.fold');
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.chip}
      data-folded={folded ? '' : undefined}
      style={{ transform: `scale(${1 / Math.min(1, zoom)})` }}
      aria-label={text}
      title={text}
      onMouseDown={keepFocus}
      onClick={() => foldBranches([personId], !folded)}
      {...{ [CONTROL]: '' }}
    >
      {folded ? (
        <>
          <span>{t('canvas.branch.count', { people: folded.people })}</span>
          {folded.gaps > 0 && (
            <span className={classes.gaps}>{t('canvas.branch.gaps', { count: folded.gaps })}</span>
          )}
        </>
      ) : (
        '−'
      )}
    </button>
  );
}
