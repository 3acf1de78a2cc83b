import type { RuleId } from '../domain/gap.ts';
import type { OpenFindings } from './open-findings.ts';
import { isAgainstUs } from './score-influences.ts';
import type { ScorePart } from './score-part.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/**
 * Whether the relationship stands on more than one leg, counted over the people we have met who are not against us:
 * half when they sit in at least two known functions (so one absence does not end all access), half when at least two
 * of ours own or had contact with them. `owner.missing` costs points only while nobody second of ours is there.
 */
export function resiliencePart(
  { records }: RuleInput,
  { account, assessmentOf }: RuleIndex,
  open: OpenFindings,
): ScorePart {
  const functions = new Set<string>();
  const ours = new Set<string>();
  for (const id of account.met) {
    const person = account.people.get(id);
    if (!person) continue;
    const assessment = assessmentOf.get(id);
    if (assessment && isAgainstUs({ person, assessment })) continue;
    // A committee stands for its members, who are counted themselves.
    if (person.kind === 'person' && person.function !== 'unknown') functions.add(person.function);
    for (const member of [person.ownerId, ...(account.contactedBy.get(id) ?? [])]) {
      if (member !== null && Object.hasOwn(records.teamMembers, member)) ours.add(member);
    }
  }
  const rules = new Set<RuleId>();
  if (ours.size < 2 && open.has('owner.missing')) rules.add('owner.missing');
  return {
    share: (Number(functions.size >= 2) + Number(ours.size >= 2)) / 2,
    of: 10,
    rules,
  };
}
