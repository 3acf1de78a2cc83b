import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import { breakLoops } from '../domain/reporting.ts';

/**
 * The account without its ghosts and what we hold of them: who reports to one reports to the next person above,
 * committees lose them.
 */
export function withoutGhosts(records: AccountRecords): AccountRecords {
  const isGhost = (id: string) => records.people[id]?.kind === 'ghost';
  const lines = breakLoops(records.people);
  const aboveGhosts = (managerId: string) => {
    let id: string | null = managerId;
    while (id !== null && isGhost(id)) id = lines.get(id) ?? null;
    return id;
  };
  const people: Record<string, Person> = {};
  for (const person of Object.values(records.people)) {
    if (person.kind === 'ghost') continue;
    const { managerId, memberIds } = person;
    const touched = (managerId !== null && isGhost(managerId)) || memberIds.some(isGhost);
    people[person.id] = touched
      ? {
          ...person,
          managerId: managerId === null ? null : aboveGhosts(managerId),
          memberIds: memberIds.filter((id) => !isGhost(id)),
        }
      : person;
  }
  const assessments = Object.fromEntries(
    Object.entries(records.assessments).filter(([, { personId }]) => !isGhost(personId)),
  );
  return { ...records, people, assessments };
}
