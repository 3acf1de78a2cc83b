import { allSteps } from '../domain/all-steps.ts';
import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import { breakLoopsInSteps } from '../domain/reporting.ts';
import type { LayoutCard } from './types.ts';
import { type Visibility, visiblePeople } from './visible.ts';

type SizeOf = (person: Person) => { readonly width: number; readonly height: number };
type People = Pick<AccountRecords, 'people'>;

/** Cards that are made in a few milliseconds. */
const AT_ONCE = 2_000;

/**
 * The cards of an account's map, with reporting lines as they can be drawn: everybody, or whom `visibility` leaves.
 * `size` in map units.
 */
export function layoutCards(
  records: People,
  size: SizeOf,
  visibility?: Visibility,
): readonly LayoutCard[] {
  return allSteps(layoutCardsInSteps(records, size, visibility));
}

/** The same in steps, for a window that goes on between them. */
export function* layoutCardsInSteps(
  { people }: People,
  size: SizeOf,
  visibility?: Visibility,
): Generator<undefined, readonly LayoutCard[]> {
  const lines = yield* breakLoopsInSteps(people);
  const cards: LayoutCard[] = [];
  for (const person of visiblePeople(people, lines, visibility)) {
    const { width, height } = size(person);
    const { id, layer, order, position, memberIds } = person;
    const managerId = lines.get(id) ?? null;
    cards.push({
      id,
      layer,
      function: person.function,
      managerId,
      order,
      memberIds,
      position,
      width,
      height,
    });
    if (cards.length % AT_ONCE === 0) yield;
  }
  return cards;
}
