import type { Person } from '../domain/person.ts';
import type { Tie } from '../domain/tie.ts';

/** Who can be asked to lead to whom. */
export type Links = ReadonlyMap<string, readonly string[]>;

/**
 * Links between those who are present: reporting lines and ties in either direction, but no conflicts. Linear in
 * people and ties.
 */
export function linksBetween(present: readonly Person[], ties: Iterable<Tie>): Links {
  const links = new Map<string, string[]>(present.map(({ id }) => [id, []]));
  const link = (a: string, b: string) => {
    const [ofA, ofB] = [links.get(a), links.get(b)];
    if (!ofA || !ofB || a === b) return;
    ofA.push(b);
    ofB.push(a);
  };
  for (const { id, managerId } of present) if (managerId !== null) link(id, managerId);
  for (const { kind, fromId, toId } of ties) if (kind !== 'conflicts') link(fromId, toId);
  return links;
}
