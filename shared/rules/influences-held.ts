import type { Assessment } from '../domain/assessment.ts';
import type { CoachStatus, Influence } from '../domain/values.ts';

const COACHING = new Set<CoachStatus>(['candidate', 'developing', 'confirmed']);

/**
 * The influences an assessment gives. A coach is who is tagged as one, or carries a living coach status; a lost coach
 * is none, whatever the tag says.
 */
export function influencesHeld(assessment: Assessment): Influence[] {
  const held: Influence[] = assessment.influences.filter((influence) => influence !== 'coach');
  if (isCoach(assessment)) held.push('coach');
  return held;
}

function isCoach({ coach, influences }: Assessment): boolean {
  return COACHING.has(coach) || (coach !== 'lost' && influences.includes('coach'));
}

/** Whether an assessment says anything at all. */
export function saysAnything(assessment: Assessment): boolean {
  const { influences, coach, degree, attitude, mode, result, win, confidence, prefers } =
    assessment;
  return (
    influences.length > 0 ||
    coach !== 'none' ||
    degree !== 'unknown' ||
    attitude !== null ||
    mode !== 'unknown' ||
    `${result}${win}${prefers}` !== '' ||
    confidence !== null
  );
}
