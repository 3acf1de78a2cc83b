import type { Person } from '../domain/person.ts';
import type { AccountRecords } from '../domain/records.ts';
import { breakLoops } from '../domain/reporting.ts';
import type { LayoutCard } from './types.ts';

/** The cards of an account's map: everybody, with reporting lines as they can be drawn. `size` in map units. */
export function layoutCards(
  records: AccountRecords,
  size: (person: Person) => { readonly width: number; readonly height: number },
): LayoutCard[] {
  const lines = breakLoops(records.people);
  return Object.values(records.people).map((person) => {
    const { width, height } = size(person);
    const { id, layer, order, position } = person;
    return { id, layer, managerId: lines.get(id) ?? null, order, position, width, height };
  });
}
