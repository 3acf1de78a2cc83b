import type { Person } from '../../shared/domain/person.ts';
import type { AccountRecords, RecordChange } from '../../shared/domain/records.ts';
import { layoutCards } from '../../shared/layout/cards.ts';
import { layoutMap } from '../../shared/layout/layout-map.ts';
import type { MapLayout } from '../../shared/layout/types.ts';
import { cardSize } from '../../shared/scene/card-size.ts';

/** Places every card of the account. */
export function layOut(records: AccountRecords): MapLayout {
  return layoutMap(layoutCards(records, cardSize));
}

/** The layout after a change: the same object when nothing that places a card has changed. */
export function layOutAgain(
  layout: MapLayout,
  before: AccountRecords,
  after: AccountRecords,
  changes: readonly RecordChange[],
): MapLayout {
  const moved = changes.some(
    ({ collection, id }) =>
      collection === 'people' && placesDiffer(before.people[id], after.people[id]),
  );
  return moved ? layOut(after) : layout;
}

function placesDiffer(before: Person | undefined, after: Person | undefined): boolean {
  if (!before || !after) return true;
  return (
    before.layer !== after.layer ||
    before.managerId !== after.managerId ||
    before.order !== after.order ||
    before.kind !== after.kind ||
    before.position !== after.position ||
    before.memberIds !== after.memberIds
  );
}
