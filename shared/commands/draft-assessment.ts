import { type Assessment, assessmentId, blankAssessment } from '../domain/assessment.ts';
import type { Bench, DraftAssessment } from './recipe.ts';
import { existing } from './refuse.ts';

/** What we hold of somebody, to change, and as it was before the command; blank where it was nothing. */
export function draftAssessment(
  { draft, before }: Bench,
  opportunityId: string,
  personId: string,
): { readonly assessment: DraftAssessment; readonly earlier: Assessment } {
  existing(draft.people, personId, 'person.not-found');
  const id = assessmentId(opportunityId, personId);
  const earlier = before.assessments[id] ?? blankAssessment(opportunityId, personId);
  draft.assessments[id] ??= { ...earlier, influences: [...earlier.influences] };
  return { assessment: existing(draft.assessments, id, 'person.not-found'), earlier };
}
