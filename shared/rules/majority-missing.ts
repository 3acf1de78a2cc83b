import type { Finding } from '../domain/gap.ts';
import { aboutAccount } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * majority.missing: fewer than half of the people of high influence whose attitude is known support us. Fewer than
 * three of them tell nothing yet. Half is enough.
 */
export function majorityMissing({ records, thresholds }: RuleInput, index: RuleIndex): Finding[] {
  let rated = 0;
  let supporting = 0;
  for (const { assessment } of index.judged) {
    if (assessment.degree !== 'high' || assessment.attitude === null) continue;
    rated += 1;
    if (assessment.attitude > 0) supporting += 1;
  }
  const isMajority = supporting * 100 >= rated * thresholds.majorityPercent;
  if (rated < thresholds.majorityPeople || isMajority) return [];
  return [
    {
      rule: 'majority.missing',
      severity: 'high',
      subjects: [aboutAccount(records.account.id)],
      values: { rated, supporting, neededPercent: thresholds.majorityPercent },
    },
  ];
}
