import type { Person } from '../../shared/domain/person.ts';
import type { AccountRecords, RecordChange } from '../../shared/domain/records.ts';
import { layoutCards } from '../../shared/layout/cards.ts';
import { layoutMap } from '../../shared/layout/layout-map.ts';
import type { LayoutPlan, MapLayout } from '../../shared/layout/types.ts';
import { cardSize } from '../../shared/scene/card.ts';
import type { MapShape } from './types.ts';

/**
 * Places the cards of the account that the user wants to see.
 *
 * @param plan How an earlier layout was divided, to be kept so that a small change stays small; chosen anew without.
 */
export function layOut(
  records: AccountRecords,
  { layoutMode: mode, collapsed, focusBranchId: focus }: MapShape,
  plan?: LayoutPlan,
): MapLayout {
  return layoutMap(layoutCards(records, cardSize, { collapsed, focus }), { mode, plan });
}

/** The layout after a change: the same object when nothing that places a card has changed. */
export function layOutAgain(
  layout: MapLayout,
  before: AccountRecords,
  after: AccountRecords,
  changes: readonly RecordChange[],
  shape: MapShape,
): MapLayout {
  const moved = changes.some(
    ({ collection, id }) =>
      collection === 'people' && placesDiffer(before.people[id], after.people[id]),
  );
  return moved ? layOut(after, shape, grown(before, after) ? undefined : layout.plan) : layout;
}

/** Whether so many people came or went, by an import say, that the old division would no longer fit. */
function grown(before: AccountRecords, after: AccountRecords): boolean {
  const [was, is] = [before, after].map(({ people }) => Object.keys(people).length);
  return Math.abs((is ?? 0) - (was ?? 0)) > Math.max(8, (was ?? 0) / 5);
}

function placesDiffer(before: Person | undefined, after: Person | undefined): boolean {
  if (!before || !after) return true;
  return (
    before.layer !== after.layer ||
    before.function !== after.function ||
    before.managerId !== after.managerId ||
    before.order !== after.order ||
    before.kind !== after.kind ||
    before.position !== after.position ||
    before.memberIds !== after.memberIds
  );
}
