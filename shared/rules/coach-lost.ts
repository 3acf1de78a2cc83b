import type { Finding } from '../domain/gap.ts';
import { aboutPerson, highestDegree } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * coach.lost: there was a coach and there is none left: every one is marked as lost, has left, or sat on a post that
 * is gone. A ghost never was one.
 */
export function coachLost(_input: RuleInput, index: RuleIndex): Finding[] {
  if (index.holders.coach.length > 0) return [];
  const ids: string[] = [];
  for (const assessment of index.assessmentOf.values()) {
    const person = index.account.people.get(assessment.personId);
    if (!person || person.kind === 'ghost') continue;
    if (assessment.coach === 'lost' || influencesHeld(assessment).includes('coach'))
      ids.push(person.id);
  }
  if (ids.length === 0) return [];
  ids.sort();
  return [
    {
      rule: 'coach.lost',
      severity: 'critical',
      subjects: ids.map(aboutPerson),
      values: { coaches: ids.length, degree: highestDegree(ids, index) },
    },
  ];
}
