import type { Finding } from '../domain/gap.ts';
import { economicSeats } from './economic-seats.ts';
import { aboutPerson, highestDegree } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** economic.several: two or more hold Economic outside one committee. A committee and its members count as one. */
export function economicSeveral(_input: RuleInput, index: RuleIndex): Finding[] {
  const ids = economicSeats(index)
    .map(({ person }) => person.id)
    .sort();
  if (ids.length < 2) return [];
  return [
    {
      rule: 'economic.several',
      severity: 'high',
      subjects: ids.map(aboutPerson),
      values: { seats: ids.length, degree: highestDegree(ids, index) },
    },
  ];
}
