import { at } from './numbers.ts';
import type { LayoutCard } from './types.ts';

/** So many managers above a member are looked at: enough for any chart, and it keeps the time linear. */
const MOST_STEPS = 64;

/**
 * Where committees that report to nobody, and to whom nobody reports, are to stand: next to the branch of their first
 * member on the map: of that member and the managers above, the first in the committee's lane or a higher one.
 *
 * @param managerOf Index of the manager, `cards.length` without one.
 * @returns Below whom the layout places each card, and next to whom it sorts it: itself unless it is such a committee.
 */
export function anchorCommittees(
  cards: readonly LayoutCard[],
  byId: ReadonlyMap<string, number>,
  managerOf: Int32Array,
  lanes: Int32Array,
): { readonly parentOf: Int32Array; readonly anchor: Int32Array } {
  const none = cards.length;
  const parentOf = managerOf.slice();
  const anchor = Int32Array.from(cards, (_, i) => i);
  const leads = new Uint8Array(none + 1);
  for (const manager of managerOf) leads[manager] = 1;
  cards.forEach(({ memberIds }, committee) => {
    if (at(managerOf, committee) !== none || leads[committee] === 1) return;
    const member = memberIds.map((id) => byId.get(id)).find((i) => i !== undefined);
    if (member === undefined) return;
    const beside = placeBeside(member, at(lanes, committee), managerOf, lanes);
    if (beside === null) return;
    anchor[committee] = beside;
    parentOf[committee] = at(managerOf, beside);
  });
  return { parentOf, anchor };
}

function placeBeside(member: number, lane: number, managerOf: Int32Array, lanes: Int32Array) {
  const none = managerOf.length;
  let beside = member;
  for (let step = 0; step < MOST_STEPS; step++) {
    const above = at(managerOf, beside);
    if (above === none || at(lanes, beside) <= lane) return beside;
    beside = above;
  }
  return null;
}
