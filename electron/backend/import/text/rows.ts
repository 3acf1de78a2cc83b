import Papa from 'papaparse';
import { contactsOf, isContactLine } from './contacts.ts';
import { isTitle } from './person-line.ts';

const FIELDS = ['Name', 'Title', 'Department'];

/** Rows copied from a spreadsheet without their headers, under headers told by their cells; null without tabs. */
export function readCopiedRows(text: string): readonly (readonly string[])[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // A tab at the start indents, one after a bullet belongs to it.
  const tabbed = lines.filter((line) => /^\s*[^\s•·§*-].*\t/u.test(line));
  if (tabbed.length * 2 <= lines.length) return null;
  const rows = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true }).data;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return [headersOf(rows, width), ...rows];
}

function headersOf(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const columns = Array.from({ length: width }, (_, place) =>
    rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== ''),
  );
  const most = (cells: readonly string[], fits: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
  const headers = columns.map((cells): string => {
    if (most(cells, (cell) => isContactLine(cell) && contactsOf(cell).email !== '')) return 'Email';
    if (most(cells, (cell) => isContactLine(cell) && contactsOf(cell).phone !== '')) return 'Phone';
    return most(cells, (cell) => /^[\d\W]*$/u.test(cell) && !/\p{L}/u.test(cell)) ? 'Number' : '';
  });
  const titleAt = columns.findIndex(
    (cells, place) => headers[place] === '' && most(cells, isTitle),
  );
  if (titleAt > 0) headers[titleAt] = 'Title';
  const free = FIELDS.filter((field) => !headers.includes(field));
  return headers.map((header) => header || (free.shift() ?? ''));
}
