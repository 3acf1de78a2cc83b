import type { RuleId } from '../domain/gap.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScoreCounts } from './score-counts.ts';
import type { RuleIndex } from './types.ts';

const CONTACT_POINTS = 10;
const EVIDENCE_POINTS = 5;
export const FRESHNESS_POINTS = CONTACT_POINTS + EVIDENCE_POINTS;

/**
 * Up to 15 over everyone who holds an influence: ten points for contact that is on record and not stale, five for
 * evidence of the last 90 days. Nothing while nobody holds an influence.
 */
export function freshnessPoints({ holding, inContact, withEvidence }: ScoreCounts): number {
  if (holding === 0) return 0;
  return (CONTACT_POINTS * inContact + EVIDENCE_POINTS * withEvidence) / holding;
}

/** The open rules that cost points of freshness. */
export function freshnessRules({ holding }: RuleIndex, open: OpenFindings): RuleId[] {
  return (['contact.never', 'contact.stale'] as const).filter((rule) =>
    holding.some(({ person }) => open.concerns(rule, person.id)),
  );
}
