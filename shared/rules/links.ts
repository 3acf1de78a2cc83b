import type { Person } from '../domain/person.ts';
import type { Tie } from '../domain/tie.ts';

/** Who can be asked to lead to whom: calls `visit` for everybody linked to somebody. */
export type Links = (id: string, visit: (linkedId: string) => void) => void;

/**
 * Links between those who are present: reporting lines and ties in either direction, but no conflicts. Linear in
 * people and ties.
 */
export function linksBetween(present: readonly Person[], ties: Iterable<Tie>): Links {
  const people = new Map(present.map((person) => [person.id, person]));
  const reports = new Map<string, string[]>();
  const tied = new Map<string, string[]>();
  for (const { id, managerId } of present)
    if (managerId !== null && managerId !== id && people.has(managerId))
      put(reports, managerId, id);
  for (const { kind, fromId, toId } of ties) {
    if (kind === 'conflicts' || !people.has(fromId) || !people.has(toId)) continue;
    put(tied, fromId, toId);
    put(tied, toId, fromId);
  }
  return (id, visit) => {
    const managerId = people.get(id)?.managerId ?? null;
    if (managerId !== null && people.has(managerId)) visit(managerId);
    for (const linkedId of reports.get(id) ?? []) visit(linkedId);
    for (const linkedId of tied.get(id) ?? []) visit(linkedId);
  };
}

function put(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
