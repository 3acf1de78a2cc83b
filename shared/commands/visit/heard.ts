import { evidenceField, facetValue, saysFacet } from '../../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../../domain/evidence.ts';
import { draftAssessment } from '../draft-assessment.ts';
import type { Bench, DraftAssessment } from '../recipe.ts';

/** From whom and when answers are, and for which opportunity. */
export interface Heard {
  readonly opportunityId: string;
  /** Who was asked. */
  readonly personIds: readonly string[];
  /** Their names, as the evidence tells them. */
  readonly source: string;
  readonly date: string;
}

/** Changes what we hold of somebody; what is said anew has the visit as its evidence. */
export function hear(
  bench: Bench,
  personId: string,
  { opportunityId, source, date }: Heard,
  change: (assessment: DraftAssessment) => void,
): void {
  const { assessment, earlier } = draftAssessment(bench, opportunityId, personId);
  change(assessment);
  for (const facet of EVIDENCE_FACETS) {
    const field = evidenceField(facet);
    if (!saysFacet(assessment, facet)) assessment[field] = null;
    else if (facetValue(assessment, facet) !== facetValue(earlier, facet))
      assessment[field] = { source, date, confidence: assessment[field]?.confidence ?? null };
  }
}
