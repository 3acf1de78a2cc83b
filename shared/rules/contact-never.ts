import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { influencesHeld } from './influences-held.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * contact.never: holds a buying influence and no contact is on record. A reach of "met" without a logged contact is
 * not on record: nobody can say when, by whom and what was learned. A committee has contact through its members.
 */
export function contactNever(_input: RuleInput, index: RuleIndex): Finding[] {
  return index.holding
    .filter(({ person }) => !index.account.lastContact.has(person.id))
    .map(({ person, assessment }) => ({
      rule: 'contact.never',
      severity: 'high',
      subjects: [aboutPerson(person.id)],
      values: {
        influences: influencesHeld(assessment).join(','),
        reach: person.reach,
        degree: assessment.degree,
      },
    }));
}
