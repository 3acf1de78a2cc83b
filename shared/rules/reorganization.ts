import type { Finding } from '../domain/gap.ts';
import { aboutAccount } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * reorganization: a reorganization is recorded after the map was last confirmed, or the map was never confirmed. A map
 * confirmed on that very day is confirmed.
 */
export function reorganization({ records, date }: RuleInput, index: RuleIndex): Finding[] {
  const { id, reorganizedOn, confirmedOn } = records.account;
  if (reorganizedOn === null || reorganizedOn > date) return [];
  const confirmed = confirmedOn !== null && confirmedOn <= date ? confirmedOn : null;
  if (confirmed !== null && confirmed >= reorganizedOn) return [];
  return [
    {
      rule: 'reorganization',
      severity: 'high',
      subjects: [aboutAccount(id)],
      values: {
        reorganizedOn,
        confirmedOn: confirmed,
        highPeople: index.judged.filter(({ assessment }) => assessment.degree === 'high').length,
      },
    },
  ];
}
