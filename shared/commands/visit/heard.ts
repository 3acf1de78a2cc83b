import { assessmentId, blankAssessment } from '../../domain/assessment.ts';
import { evidenceField, facetValue, saysFacet } from '../../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../../domain/evidence.ts';
import type { Bench, DraftAssessment } from '../recipe.ts';
import { existing } from '../refuse.ts';

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
  { draft, before }: Bench,
  personId: string,
  { opportunityId, source, date }: Heard,
  change: (assessment: DraftAssessment) => void,
): void {
  existing(draft.people, personId, 'person.not-found');
  const id = assessmentId(opportunityId, personId);
  const earlier = before.assessments[id] ?? blankAssessment(opportunityId, personId);
  draft.assessments[id] ??= { ...earlier, influences: [...earlier.influences] };
  const assessment = existing(draft.assessments, id, 'person.not-found');
  change(assessment);
  for (const facet of EVIDENCE_FACETS) {
    const field = evidenceField(facet);
    if (!saysFacet(assessment, facet)) assessment[field] = null;
    else if (facetValue(assessment, facet) !== facetValue(earlier, facet))
      assessment[field] = { source, date, confidence: assessment[field]?.confidence ?? null };
  }
}
