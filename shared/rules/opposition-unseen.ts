import type { Finding } from '../domain/gap.ts';
import { aboutAccount } from './finding-parts.ts';
import { isAgainstUs } from './score-influences.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * opposition.unseen: from step 4 nobody is known to be against us or to prefer something else. Only while the
 * opportunity is open.
 */
export function oppositionUnseen(input: RuleInput, index: RuleIndex): Finding[] {
  const { records, opportunity, thresholds } = input;
  const { buyingStep, status } = opportunity;
  if (status !== 'open' || buyingStep === null || buyingStep < thresholds.oppositionStep) return [];
  if (index.judged.some(isAgainstUs)) return [];
  const rated = index.judged.filter(({ assessment }) => assessment.attitude !== null);
  return [
    {
      rule: 'opposition.unseen',
      severity: 'medium',
      subjects: [aboutAccount(records.account.id)],
      values: { buyingStep, rated: rated.length },
    },
  ];
}
