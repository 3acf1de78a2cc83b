import type { Finding } from '../domain/gap.ts';
import { aboutPerson } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** owner.missing: somebody of high influence has no owner among our people. */
export function ownerMissing({ records }: RuleInput, index: RuleIndex): Finding[] {
  return index.judged
    .filter(
      ({ person: { ownerId }, assessment: { degree } }) =>
        degree === 'high' && (ownerId === null || !Object.hasOwn(records.teamMembers, ownerId)),
    )
    .map(({ person }) => ({
      rule: 'owner.missing',
      severity: 'high',
      subjects: [aboutPerson(person.id)],
      values: { degree: 'high' },
    }));
}
