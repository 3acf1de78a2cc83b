import type { Bench } from './recipe.ts';
import { existing, nameOf, refuse } from './refuse.ts';

/** The members a committee may have: people who are there, no committee, each once. Refuses others. */
export function checkMembers({ draft }: Bench, committeeId: string, memberIds: readonly string[]) {
  const committee = existing(draft.people, committeeId, 'person.not-found');
  const name = nameOf(committee);
  if (committee.kind !== 'committee' && memberIds.length > 0)
    refuse('committee.not-a-committee', { name });
  for (const id of memberIds) {
    const member = existing(draft.people, id, 'person.not-found');
    if (member.kind === 'committee') refuse('committee.member', { name, member: nameOf(member) });
  }
  return [...new Set(memberIds)];
}

/** Takes people out of all committees. */
export function leaveCommittees({ draft, before }: Bench, ids: ReadonlySet<string>): void {
  for (const { id, memberIds } of Object.values(before.people)) {
    const person = memberIds.some((member) => ids.has(member)) ? draft.people[id] : undefined;
    if (person !== undefined)
      person.memberIds = person.memberIds.filter((member) => !ids.has(member));
  }
}
