import { evidenceByFacet } from '../domain/assessment-evidence.ts';
import type { Evidence, EvidenceFacet } from '../domain/evidence.ts';
import type { Finding } from '../domain/gap.ts';
import { addDays, type IsoDate } from '../domain/primitives.ts';
import { aboutPerson } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** Why what is said of a facet is in doubt. */
type Doubt = 'none' | 'old' | 'unsure';

/**
 * assessment.unsure: on somebody of high influence, what the assessment says rests on no dated evidence, on evidence
 * older than 90 days, or on one under 90 % sure; facet by facet. Evidence of a day that has not come is none yet; a
 * confidence nobody entered is no doubt of its own.
 */
export function assessmentUnsure({ date, thresholds }: RuleInput, index: RuleIndex): Finding[] {
  const { confirmedConfidence: needed, evidenceDays: limitDays } = thresholds;
  const oldest = addDays(date, -limitDays);
  return index.judged.flatMap(({ person, assessment }): Finding[] => {
    if (assessment.degree !== 'high') return [];
    const doubted: Record<Doubt, EvidenceFacet[]> = { none: [], old: [], unsure: [] };
    for (const [facet, evidence] of evidenceByFacet(assessment)) {
      const doubt = doubtOf(evidence, { oldest, date, needed });
      if (doubt) doubted[doubt].push(facet);
    }
    const { none, old, unsure } = doubted;
    if (none.length + old.length + unsure.length === 0) return [];
    return [
      {
        rule: 'assessment.unsure',
        severity: 'medium',
        subjects: [aboutPerson(person.id)],
        values: {
          none: none.join(','),
          old: old.join(','),
          unsure: unsure.join(','),
          limitDays,
          needed,
          degree: 'high',
        },
      },
    ];
  });
}

function doubtOf(
  evidence: Evidence | null,
  { oldest, date, needed }: { oldest: IsoDate; date: IsoDate; needed: number },
): Doubt | null {
  if (evidence === null || evidence.date > date) return 'none';
  if (evidence.date < oldest) return 'old';
  return evidence.confidence !== null && evidence.confidence < needed ? 'unsure' : null;
}
