import type { Assessment } from '../domain/assessment.ts';
import type { Influence } from '../domain/values.ts';
import { freshSince } from './freshness.ts';
import { influencesHeld } from './influences-held.ts';
import { legsOf } from './relationship-legs.ts';
import { isStarted } from './score.ts';
import { countAssessment, countJudged, unjudged } from './score-counts.ts';
import { isAgainstUs } from './score-influences.ts';
import type { AccountIndex, Judged, RuleIndex, RuleInput } from './types.ts';

/** Adds to the index of an account what is judged on one opportunity. */
export function indexOpportunity(account: AccountIndex, input: RuleInput): RuleIndex {
  const { records, opportunity, thresholds } = input;
  const assessmentOf: ReadonlyMap<string, Assessment> =
    account.assessments.get(opportunity.id) ?? new Map();
  const judged: Judged[] = [];
  const holding: Judged[] = [];
  const holders: Record<Influence, Judged[]> = { economic: [], user: [], technical: [], coach: [] };
  const counts = unjudged(account.counts);
  const fresh = freshSince(input);
  for (const assessment of assessmentOf.values()) {
    countAssessment(counts, assessment, 1);
    const person = account.people.get(assessment.personId);
    if (person?.status !== 'active' || person.kind === 'ghost') continue;
    const entry = { person, assessment };
    judged.push(entry);
    const held = influencesHeld(assessment);
    for (const influence of held) holders[influence].push(entry);
    if (held.length > 0) holding.push(entry);
    const met = account.met.has(person.id);
    const legs =
      met && isAgainstUs(entry) ? legsOf(person, account.contactedBy, records.teamMembers) : [];
    const lastContact = account.lastContact.get(person.id);
    countJudged(counts, { met, legs, lastContact }, assessment, fresh, 1);
  }
  const started = isStarted(counts, thresholds);
  return { account, assessmentOf, judged, holders, holding, counts, fresh, started };
}
