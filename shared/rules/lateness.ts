import type { Stage } from '../domain/values.ts';
import type { RuleInput } from './types.ts';

const FROM_MID = new Set<Stage>(['mid', 'partnership', 'synergistic']);

/** From the mid stage contact at every level is expected (deck, mid stage). A stage nobody named is not late. */
export function isMidStageOrLater({ records }: RuleInput): boolean {
  return FROM_MID.has(records.account.stage);
}

/** From step 5 (or the one set) proposals are on the table. A step nobody named is not late. */
export function isProposalStepOrLater({ opportunity, thresholds }: RuleInput): boolean {
  return (opportunity.buyingStep ?? 0) >= thresholds.bidStep;
}
