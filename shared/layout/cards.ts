import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import { breakLoops } from '../domain/reporting.ts';
import type { LayoutCard } from './types.ts';
import { type Visibility, visiblePeople } from './visible.ts';

/**
 * The cards of an account's map, with reporting lines as they can be drawn: everybody, or whom `visibility` leaves.
 * `size` in map units.
 */
export function layoutCards(
  records: Pick<AccountRecords, 'people'>,
  size: (person: Person) => { readonly width: number; readonly height: number },
  visibility?: Visibility,
): LayoutCard[] {
  const lines = breakLoops(records.people);
  return visiblePeople(records.people, lines, visibility).map((person) => {
    const { width, height } = size(person);
    const { id, layer, order, position, memberIds } = person;
    const managerId = lines.get(id) ?? null;
    return {
      id,
      layer,
      function: person.function,
      managerId,
      order,
      memberIds,
      position,
      width,
      height,
    };
  });
}
