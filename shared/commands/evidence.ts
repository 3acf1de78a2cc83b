import type { Assessment } from '../domain/assessment.ts';
import { evidenceField, facetValue, saysFacet } from '../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../domain/evidence.ts';
import type { IsoDate } from '../domain/primitives.ts';

type Changeable = { -readonly [F in keyof Assessment]: Assessment[F] };
type Given = { readonly [F in keyof Assessment]?: Assessment[F] | undefined };
const WHOLE = ['confidence', 'evidenceDate', 'evidenceSource'] as const;

/**
 * Keeps the evidence of an assessment true to a change of it. What is said anew is known since today, unless the change
 * says otherwise; what is no longer said has no evidence. Evidence given for the assessment as a whole stands for all of
 * it, in the place of what single facets had.
 *
 * @param before What was held before the change.
 * @param given What the change was asked to set.
 */
export function followEvidence(
  assessment: Changeable,
  before: Assessment,
  given: Given,
  today: IsoDate,
): void {
  const isWhole = WHOLE.some((field) => given[field] !== undefined);
  for (const facet of EVIDENCE_FACETS) {
    const field = evidenceField(facet);
    if (given[field] !== undefined) continue;
    if (isWhole || !saysFacet(assessment, facet)) assessment[field] = null;
    else if (facetValue(assessment, facet) !== facetValue(before, facet))
      assessment[field] = { source: '', date: today, confidence: null };
  }
}
