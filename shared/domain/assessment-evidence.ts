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

/** What an assessment says about a facet, as text that differs when it says something else. */
export function facetValue(assessment: Assessment, facet: EvidenceFacet): string {
  const { influences, coach, coachCredibleToUs, coachCredibleToThem, coachWantsUs } = assessment;
  switch (facet) {
    case 'influences':
      return influences
        .filter((influence) => influence !== 'coach')
        .sort()
        .join();
    case 'coach':
      return [coach, coachCredibleToUs, coachCredibleToThem, coachWantsUs].join();
    default:
      return String(assessment[facet]);
  }
}

const NOTHING: Readonly<Record<EvidenceFacet, string>> = {
  influences: '',
  coach: 'none,unknown,unknown,unknown',
  degree: 'unknown',
  attitude: 'null',
  mode: 'unknown',
};

/** Whether an assessment says anything about a facet. Who coaches us is a facet of its own, beside the influences. */
export function saysFacet(assessment: Assessment, facet: EvidenceFacet): boolean {
  return facetValue(assessment, facet) !== NOTHING[facet];
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
