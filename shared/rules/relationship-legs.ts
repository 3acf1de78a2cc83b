import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';

/** What a relationship stands on: a function of theirs (`their:finance`) or somebody of ours (`our:<id>`). */
export type Leg = `their:${string}` | `our:${string}`;

/**
 * The legs one person we have met gives the relationship: their function, where it is known, and those of ours who
 * own them or had contact with them. A committee stands for its members, who are counted themselves.
 */
export function legsOf(
  person: Person,
  contactedBy: ReadonlyMap<string, ReadonlySet<string>>,
  teamMembers: AccountRecords['teamMembers'],
): Leg[] {
  const legs: Leg[] = [];
  if (person.kind === 'person' && person.function !== 'unknown') {
    legs.push(`their:${person.function}`);
  }
  const ours = new Set(contactedBy.get(person.id));
  if (person.ownerId !== null) ours.add(person.ownerId);
  for (const id of ours) if (Object.hasOwn(teamMembers, id)) legs.push(`our:${id}`);
  return legs;
}
