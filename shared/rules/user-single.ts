import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import { isMidStageOrLater } from './lateness.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** user.single: from the mid stage on exactly one holds User. A committee of several people is not one. */
export function userSingle(input: RuleInput, index: RuleIndex): Finding[] {
  const [user, ...others] = index.holders.user;
  if (!user || others.length > 0 || !isMidStageOrLater(input)) return [];
  const { person, assessment } = user;
  if (person.kind === 'committee' && person.memberIds.length > 1) return [];
  return [
    {
      rule: 'user.single',
      severity: 'low',
      subjects: [aboutPerson(person.id)],
      values: {
        stage: input.records.account.stage,
        userPeople: index.account.byFunction.user.length,
        degree: assessment.degree,
      },
    },
  ];
}
