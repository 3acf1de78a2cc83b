import type { Person } from '../domain/person.ts';
import type { Judged, RuleIndex } from './types.ts';

/** One place from which money is released: a person, or a committee with all of its members who hold Economic. */
export interface EconomicSeat {
  readonly person: Person;
  readonly holders: readonly Judged[];
}

/**
 * The holders of Economic, put together by committee: a committee and its members are one seat. Somebody who sits on
 * two committees goes to the one with more holders in it; ties go to the lower id.
 */
export function economicSeats({ holders, account }: RuleIndex): EconomicSeat[] {
  const left = new Map(holders.economic.map((holder) => [holder.person.id, holder]));
  const seats: EconomicSeat[] = [];
  if (left.size > 1) {
    const fullestFirst = account.committees
      .map((person) => ({ person, count: holdersIn(person, left).length }))
      .filter(({ count }) => count > 1)
      .sort((a, b) => b.count - a.count || (a.person.id < b.person.id ? -1 : 1));
    for (const { person } of fullestFirst) {
      const inside = holdersIn(person, left);
      if (inside.length < 2) continue;
      seats.push({ person, holders: inside });
      for (const holder of inside) left.delete(holder.person.id);
    }
  }
  for (const holder of left.values()) seats.push({ person: holder.person, holders: [holder] });
  return seats;
}

function holdersIn(committee: Person, holders: ReadonlyMap<string, Judged>): Judged[] {
  const ids = new Set([committee.id, ...committee.memberIds]);
  return [...ids].flatMap((id) => holders.get(id) ?? []);
}
