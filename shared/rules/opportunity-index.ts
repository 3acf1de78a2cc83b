import type { Assessment } from '../domain/assessment.ts';
import type { CoachStatus, Influence } from '../domain/values.ts';
import type { Thresholds } from './thresholds.ts';
import type { AccountIndex, Judged, RuleIndex } from './types.ts';

const COACHING = new Set<CoachStatus>(['candidate', 'developing', 'confirmed']);

/** Adds to the index of an account what is judged on one opportunity. */
export function indexOpportunity(
  account: AccountIndex,
  opportunityId: string,
  thresholds: Thresholds,
): RuleIndex {
  const assessmentOf: ReadonlyMap<string, Assessment> =
    account.assessments.get(opportunityId) ?? new Map();
  const judged: Judged[] = [];
  const holding: Judged[] = [];
  const holders: Record<Influence, Judged[]> = { economic: [], user: [], technical: [], coach: [] };
  for (const person of account.present) {
    const assessment = assessmentOf.get(person.id);
    if (!assessment) continue;
    const entry = { person, assessment };
    judged.push(entry);
    const held = influencesHeld(assessment);
    for (const influence of held) holders[influence].push(entry);
    if (held.length > 0) holding.push(entry);
  }
  const started =
    account.present.length >= thresholds.startPeople ||
    [...assessmentOf.values()].some(saysAnything);
  return { account, assessmentOf, judged, holders, holding, started };
}

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

function saysAnything(assessment: Assessment): boolean {
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
