import type { Finding } from '../domain/gap.ts';
import { aboutAccount } from './finding-parts.ts';
import { isMidStageOrLater, isProposalStepOrLater } from './lateness.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * coach.missing: no candidate, developing or confirmed coach. Somebody tagged as coach without a status counts as a
 * candidate. Critical from the mid stage or buying step 5.
 */
export function coachMissing(input: RuleInput, index: RuleIndex): Finding[] {
  if (index.holders.coach.length > 0) return [];
  const supporters = index.judged.filter(({ assessment }) => (assessment.attitude ?? 0) > 0);
  return [
    {
      rule: 'coach.missing',
      severity: isMidStageOrLater(input) || isProposalStepOrLater(input) ? 'critical' : 'high',
      subjects: [aboutAccount(input.records.account.id)],
      values: {
        stage: input.records.account.stage,
        buyingStep: input.opportunity.buyingStep,
        supporters: supporters.length,
      },
    },
  ];
}
