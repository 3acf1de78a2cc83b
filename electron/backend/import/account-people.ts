import { AppError } from '../../../shared/api/errors.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { readAccountJson } from '../export/json.ts';
import type { Table } from './table.ts';

const HEADERS = [
  'Id',
  'Name',
  'Title',
  'Department',
  'Manager id',
  'Kind',
  'Layer',
  'Function',
  'Email',
  'Phone',
  'Notes',
];

/**
 * The people of an account that was exported as JSON, as a table; everything else the file holds stays out.
 *
 * @throws {AppError} as `readAccountJson`, and `import.no-rows` for an account without people.
 */
export function accountPeople(text: string): Table {
  const { people } = readAccountJson(text);
  const sorted = Object.values(people).toSorted(
    (a, b) => a.order - b.order || (a.id < b.id ? -1 : 1),
  );
  const idOf = (id: string | null) => (id === null ? '' : sourceId(people[id]));
  if (sorted.length === 0) throw new AppError('import.no-rows');
  // Its schema has limits of its own.
  const rows = sorted.map((person) => [
    sourceId(person),
    person.name,
    person.title,
    person.department,
    idOf(person.managerId),
    person.status === 'active' ? person.kind : person.status,
    person.layer,
    person.function,
    person.email,
    person.phone,
    person.notes,
  ]);
  const numbers = rows.map((_, place) => place + 1);
  return { headers: HEADERS, rows, numbers, headerRows: null, problems: [] };
}

/** The id in the source they came from, so that they are known in any account; else their own. */
function sourceId(person: Person | undefined): string {
  if (!person) return '';
  return person.externalId !== '' && person.externalOrdinal === 1 ? person.externalId : person.id;
}
