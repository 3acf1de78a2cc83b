import type { Person } from '../domain/person.ts';
import { chainUp, inOrder } from '../domain/reporting.ts';
import type { Bench } from './recipe.ts';
import { existing, nameOf, refuse } from './refuse.ts';

type People = Readonly<Record<string, Person>>;
/** Where among the reports of a manager: last, or next to one of them. */
export type Seat = 'last' | { readonly before: string } | { readonly after: string };

/** Closer than this, orders are numbered anew. */
const MIN_GAP = 1e-6;

/** Refuses a manager who is one of `ids`, below one of them, or not there. */
export function checkManager(
  people: People,
  ids: Iterable<string>,
  managerId: string | null,
): void {
  if (managerId === null) return;
  const manager = existing(people, managerId, 'person.not-found');
  const above = new Set(chainUp(people, managerId));
  for (const id of ids) {
    const name = nameOf(existing(people, id, 'person.not-found'));
    if (id === managerId) refuse('person.manager.self', { name });
    if (above.has(id)) refuse('person.manager.loop', { name, manager: nameOf(manager) });
  }
}

/** Reports of a manager as they were, in order, without those in `except`. */
export function siblingsOf(
  people: People,
  managerId: string | null,
  except: ReadonlySet<string>,
): readonly Person[] {
  return Object.values(people)
    .filter((person) => person.managerId === managerId && !except.has(person.id))
    .sort(inOrder);
}

/**
 * Makes `ids` reports of a manager, in their order at the seat. The others keep their order numbers unless there is
 * no room between two.
 */
export function seatReports(
  { draft, before }: Bench,
  managerId: string | null,
  ids: readonly string[],
  seat: Seat = 'last',
): void {
  const siblings = siblingsOf(before.people, managerId, new Set(ids));
  const index = seatIndex(siblings, seat);
  const upper = siblings[index]?.order;
  const lower = siblings[index - 1]?.order ?? (upper === undefined ? -1 : upper - ids.length - 1);
  const step = ((upper ?? lower + ids.length + 1) - lower) / (ids.length + 1);
  const crowded = step < MIN_GAP;
  const first = crowded ? index : lower + step;
  for (const [place, id] of ids.entries())
    set(draft, id, managerId, first + place * (crowded ? 1 : step));
  if (!crowded) return;
  for (const [place, { id }] of siblings.entries())
    set(draft, id, managerId, place < index ? place : place + ids.length);
}

function seatIndex(siblings: readonly Person[], seat: Seat): number {
  if (seat === 'last') return siblings.length;
  const neighbour = 'before' in seat ? seat.before : seat.after;
  const index = siblings.findIndex(({ id }) => id === neighbour);
  if (index === -1) return siblings.length;
  return 'before' in seat ? index : index + 1;
}

function set(draft: Bench['draft'], id: string, managerId: string | null, order: number): void {
  const person = existing(draft.people, id, 'person.not-found');
  person.managerId = managerId;
  person.order = order;
}
