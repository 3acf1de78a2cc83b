import Papa from 'papaparse';
import { contactHeld } from '../contact-columns.ts';
import { isTitle } from './person-line.ts';

const FIELDS = ['Name', 'Title', 'Department'];

/** Rows copied from a spreadsheet without known headers; null without tabs. */
export function readCopiedRows(text: string): readonly (readonly string[])[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  // A tab at the start indents, one after a bullet belongs to it.
  const tabbed = lines.filter((line) => /^\s*[^\s•·§*-].*\t/u.test(line));
  if (tabbed.length * 2 <= lines.length || isStaircase(lines)) return null;
  return Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: true }).data;
}

/**
 * Whether each level stands in a column of its own: the cells that follow the empty ones at the start are as many in
 * every line. In a table whose first column is not repeated they are fewer where it is empty.
 */
function isStaircase(lines: readonly string[]): boolean {
  const widths = lines.map((line) => line.trim().split('\t').length);
  const depths = lines.map((line) => /^\t*/.exec(line)?.[0].length ?? 0);
  const steps = depths.every((depth, at) => depth <= (depths[at - 1] ?? -1) + 1);
  return steps && depths.some((depth) => depth > 0) && widths.every((width) => width === widths[0]);
}

/** Headers of such rows, told by their cells. */
export function headersOf(rows: readonly (readonly string[])[]): readonly string[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columns = Array.from({ length: width }, (_, place) =>
    rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== ''),
  );
  const most = (cells: readonly string[], fits: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(fits).length * 2 > cells.length;
  const headers = columns.map((cells): string => {
    const contact = contactHeld(cells);
    if (contact) return contact === 'email' ? 'Email' : 'Phone';
    if (!most(cells, (cell) => /^[\d\W]*$/u.test(cell) && !/\p{L}/u.test(cell))) return '';
    // 1, 1.1, 1.1.1 tell who is below whom; 1, 2, 3 only count.
    return cells.some((cell) => /^\d+\.\d+/.test(cell.trim())) ? 'Level' : 'Number';
  });
  const titleAt = columns.findIndex(
    (cells, place) => headers[place] === '' && most(cells, isTitle),
  );
  if (titleAt > 0) headers[titleAt] = 'Title';
  const free = FIELDS.filter((field) => !headers.includes(field));
  return headers.map((header) => header || (free.shift() ?? ''));
}
