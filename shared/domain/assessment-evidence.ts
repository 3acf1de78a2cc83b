import type { Assessment } from './assessment.ts';
import { EVIDENCE_FACETS, type Evidence, type EvidenceFacet } from './evidence.ts';

const FIELDS = {
  influences: 'influencesEvidence',
  coach: 'coachEvidence',
  degree: 'degreeEvidence',
  attitude: 'attitudeEvidence',
  mode: 'modeEvidence',
} as const satisfies Record<EvidenceFacet, keyof Assessment>;

/** The field of an assessment that holds a facet's own evidence. */
export function evidenceField<F extends EvidenceFacet>(facet: F): (typeof FIELDS)[F] {
  return FIELDS[facet];
}

/** Evidence of one facet: its own, else what was noted for the assessment as a whole; null when neither has a date. */
export function evidenceOf(assessment: Assessment, facet: EvidenceFacet): Evidence | null {
  const own = assessment[FIELDS[facet]];
  if (own !== null) return own;
  const { evidenceDate: date, evidenceSource: source, confidence } = assessment;
  return date === null ? null : { source, date, confidence };
}

/** Whether an assessment says anything about a facet. */
export function saysFacet(assessment: Assessment, facet: EvidenceFacet): boolean {
  switch (facet) {
    case 'influences':
      return assessment.influences.length > 0;
    case 'coach':
      return assessment.coach !== 'none';
    case 'attitude':
      return assessment.attitude !== null;
    default:
      return assessment[facet] !== 'unknown';
  }
}

/** The evidence an assessment rests on: one entry for each facet it says anything about, null where none is noted. */
export function evidenceByFacet(
  assessment: Assessment,
): ReadonlyMap<EvidenceFacet, Evidence | null> {
  return new Map(
    EVIDENCE_FACETS.filter((facet) => saysFacet(assessment, facet)).map((facet) => [
      facet,
      evidenceOf(assessment, facet),
    ]),
  );
}
