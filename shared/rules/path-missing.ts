import type { Finding } from '../domain/gap.ts';
import { type EconomicSeat, economicSeats } from './economic-seats.ts';
import { aboutPerson, highestDegree } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * path.missing: whoever holds Economic has no contact with us, and no reporting line or tie (a conflict is none) joins
 * them to a supporter we have met. A committee and its members are one seat: what joins one of them joins all.
 */
export function pathMissing({ records }: RuleInput, index: RuleIndex): Finding[] {
  const { account, judged } = index;
  const apart = economicSeats(index).filter(
    (seat) => !idsOf(seat).some((id) => account.met.has(id) || account.lastContact.has(id)),
  );
  if (apart.length === 0) return [];
  const supporters = new Set(
    judged
      .filter(
        ({ person, assessment }) => account.met.has(person.id) && (assessment.attitude ?? 0) > 0,
      )
      .map(({ person }) => person.id),
  );
  const ties = Object.values(records.ties).filter(({ kind }) => kind !== 'conflicts');
  const isJoined = (seat: EconomicSeat) => {
    const ids = new Set(idsOf(seat));
    const joins = (a: string | null, b: string | null) =>
      a !== null && b !== null && ids.has(a) && supporters.has(b);
    return (
      ties.some(({ fromId, toId }) => joins(fromId, toId) || joins(toId, fromId)) ||
      account.present.some(({ id, managerId }) => joins(id, managerId) || joins(managerId, id))
    );
  };
  return apart
    .filter((seat) => !isJoined(seat))
    .map((seat) => ({
      rule: 'path.missing',
      severity: 'high',
      subjects: [aboutPerson(seat.person.id)],
      values: { supporters: supporters.size, degree: highestDegree(idsOf(seat), index) },
    }));
}

/** The seat itself, who holds Economic in it, and the members if it is a committee. */
function idsOf({ person, holders }: EconomicSeat): string[] {
  return [person.id, ...person.memberIds, ...holders.map((holder) => holder.person.id)];
}
