import type { RuleId } from '../domain/gap.ts';
import { addDays } from '../domain/primitives.ts';
import type { OpenFindings } from './open-findings.ts';
import type { ScorePart } from './score-part.ts';
import type { RuleIndex, RuleInput } from './types.ts';

const CONTACT_POINTS = 10;
const EVIDENCE_POINTS = 5;
const OF = CONTACT_POINTS + EVIDENCE_POINTS;

/**
 * Freshness over everyone who holds an influence: ten points for contact that is on record and not stale, five for
 * evidence of the last 90 days. Nothing while nobody holds an influence.
 */
export function freshnessPart(
  { date, thresholds }: RuleInput,
  { holding }: RuleIndex,
  open: OpenFindings,
): ScorePart {
  const rules = new Set<RuleId>();
  if (holding.length === 0) return { share: 0, of: OF, rules };
  const oldest = addDays(date, -thresholds.evidenceDays);
  let inContact = 0;
  let withEvidence = 0;
  for (const { person, assessment } of holding) {
    const cost = (['contact.never', 'contact.stale'] as const).find((rule) =>
      open.concerns(rule, person.id),
    );
    if (cost) rules.add(cost);
    else inContact += 1;
    const { evidenceDate } = assessment;
    if (evidenceDate !== null && evidenceDate >= oldest && evidenceDate <= date) withEvidence += 1;
  }
  const points = (CONTACT_POINTS * inContact + EVIDENCE_POINTS * withEvidence) / holding.length;
  return { share: points / OF, of: OF, rules };
}
