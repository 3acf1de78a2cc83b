import type { Stage } from '../domain/values.ts';
import type { RuleInput } from './types.ts';

const FROM_MID = new Set<Stage>(['mid', 'partnership', 'synergistic']);
const FROM_PARTNERSHIP = new Set<Stage>(['partnership', 'synergistic']);

/** From the mid stage contact at every level is expected (deck, mid stage). A stage nobody named is not late. */
export function isMidStageOrLater({ records }: RuleInput): boolean {
  return FROM_MID.has(records.account.stage);
}

/** From step 5 (or the one set) proposals are on the table. A step nobody named is not late. */
export function isProposalStepOrLater({ opportunity, thresholds }: RuleInput): boolean {
  return (opportunity.buyingStep ?? 0) >= thresholds.bidStep;
}

/** From the partnership stage on we work at the client's top (deck). A stage nobody named is not late. */
export function isPartnershipOrLater({ records }: RuleInput): boolean {
  return FROM_PARTNERSHIP.has(records.account.stage);
}

/** From step 3 (or the one set) assessments are to be complete. A step nobody named is not late. */
export function isSpecificationStepOrLater({ opportunity, thresholds }: RuleInput): boolean {
  return (opportunity.buyingStep ?? 0) >= thresholds.assessmentStep;
}
