import type { Person } from '../domain/person.ts';
import type { Id } from '../domain/primitives.ts';
import { byPerson, type Holders, type People, stateOf } from './compare-holders.ts';
import type { Move, Moved, Renamed } from './comparison.ts';

const FIELDS = ['layer', 'function', 'department'] as const;

/**
 * Cards that stand elsewhere than before (reporting line, layer, function, department), whoever holds them, and people
 * who are on another card than before.
 */
export function findMoved(holders: Holders, before: People, after: People): Moved[] {
  const moves = new Map<Id, Move[]>();
  for (const id of Object.keys(after)) {
    const found = movesOf(before, after, id);
    if (found.length > 0) moves.set(id, found);
  }
  for (const [key, held] of holders.after) {
    const had = holders.before.get(key);
    if (!had) continue;
    const to = held.filter((id) => !had.includes(id));
    const from = had.filter((id) => !held.includes(id));
    const card = to[0] ?? held[0];
    if (card === undefined || to.length + from.length === 0) continue;
    moves.set(card, [{ field: 'post', from, to }, ...(moves.get(card) ?? [])]);
  }
  return [...moves]
    .map(([personId, all]) => ({ personId, name: after[personId]?.name ?? '', moves: all }))
    .sort(byPerson);
}

function movesOf(before: People, after: People, id: Id): Move[] {
  const [was, is] = [before[id], after[id]];
  if (!was || !is || stateOf(was) === 'gone' || stateOf(is) === 'gone') return [];
  const [from, to] = [managerIn(before, was), managerIn(after, is)];
  const line: Move[] = from === to ? [] : [{ field: 'manager', from, to }];
  const places = FIELDS.filter((field) => saysOther(was[field], is[field])).map(
    (field): Move => ({ field, from: was[field], to: is[field] }),
  );
  return [...line, ...places];
}

/** A line to somebody who is not there counts as none. */
function managerIn(people: People, { managerId }: Person): Id | null {
  return managerId !== null && people[managerId] ? managerId : null;
}

/** People who have another name or title than before on a card they have kept. */
export function findRenamed(holders: Holders, before: People, after: People): Renamed[] {
  return Object.keys(after)
    .flatMap((id): Renamed[] => {
      const [was, is] = [before[id], after[id]];
      if (!was || !is || stateOf(was) === 'gone' || stateOf(is) === 'gone') return [];
      if (stateOf(is) === 'person' && !(stateOf(was) === 'person' && holders.isSame(id))) return [];
      return (['name', 'title'] as const)
        .filter((field) => saysOther(was[field], is[field]))
        .filter((field) => !(field === 'name' && stateOf(was) !== stateOf(is)))
        .map((field) => ({ personId: id, field, from: was[field], to: is[field] }));
    })
    .sort((a, b) => byPerson(a, b) || (a.field < b.field ? -1 : 1));
}

/** Capitals alone say nothing else. */
function saysOther(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() !== b.toLowerCase();
}
