import type { RuleId } from '../domain/gap.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScoreCounts } from './score-counts.ts';
import type { RuleIndex } from './types.ts';

/** From how many legs on a side the relationship no longer stands on one. */
export const ENOUGH_LEGS = 2;

/**
 * Up to 10 for standing on more than one leg, counted over the people we have met who are not against us: half when
 * they sit in at least two known functions (so one absence does not end all access), half when at least two of ours
 * own them or had contact with them.
 */
export function resiliencePoints({ standing }: ScoreCounts): number {
  return 5 * (Number(standing.their >= ENOUGH_LEGS) + Number(standing.our >= ENOUGH_LEGS));
}

/** `owner.missing` costs points of resilience only while nobody second of ours is there. */
export function resilienceRules({ counts }: RuleIndex, open: OpenFindings): RuleId[] {
  return counts.standing.our < ENOUGH_LEGS && open.has('owner.missing') ? ['owner.missing'] : [];
}
