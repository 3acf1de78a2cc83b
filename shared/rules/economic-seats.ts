import type { Person } from '../domain/person.ts';
import type { Judged, RuleIndex } from './types.ts';

/** One place from which money is released: a person, or a committee with all of its members who hold Economic. */
export interface EconomicSeat {
  readonly person: Person;
  readonly holders: readonly Judged[];
}

/**
 * The holders of Economic, put together by committee: a committee and its members are one seat. Where somebody sits
 * on two committees, the one that explains most holders takes them; ties go to the lower id.
 */
export function economicSeats(index: RuleIndex): EconomicSeat[] {
  let left = index.holders.economic;
  const seats: EconomicSeat[] = [];
  while (left.length > 1) {
    const best = fullestCommittee(index.account.committees, left);
    if (!best) break;
    seats.push(best);
    left = left.filter((holder) => !best.holders.includes(holder));
  }
  return [...seats, ...left.map((holder) => ({ person: holder.person, holders: [holder] }))];
}

function fullestCommittee(
  committees: readonly Person[],
  holders: readonly Judged[],
): EconomicSeat | null {
  let best: EconomicSeat | null = null;
  for (const committee of committees) {
    const ids = new Set([committee.id, ...committee.memberIds]);
    const inside = holders.filter(({ person }) => ids.has(person.id));
    if (inside.length > (best?.holders.length ?? 1)) best = { person: committee, holders: inside };
  }
  return best;
}
