import type { CoachStatus } from '../domain/values.ts';
import type { DraftAssessment } from './recipe.ts';

const ACTIVE: readonly CoachStatus[] = ['candidate', 'developing', 'confirmed'];

/** Sets the coach status, and the influence `coach` with it: they say the same thing. */
export function setCoach(assessment: DraftAssessment, coach: CoachStatus): void {
  assessment.coach = coach;
  const held = assessment.influences.includes('coach');
  if (ACTIVE.includes(coach) && !held) assessment.influences = [...assessment.influences, 'coach'];
  if (!ACTIVE.includes(coach) && held)
    assessment.influences = assessment.influences.filter((influence) => influence !== 'coach');
}

/** Sets the coach status after the influences have changed. */
export function followInfluences(assessment: DraftAssessment): void {
  const active = ACTIVE.includes(assessment.coach);
  if (assessment.influences.includes('coach') === active) return;
  assessment.coach = active ? 'none' : 'candidate';
}
