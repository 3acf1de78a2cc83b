import { AppError } from '../../../shared/api/errors.ts';
import { chooseHeader, foundHeader, NO_HEADERS } from './header-choice.ts';
import { isHeader } from './headers.ts';
import { type Table, tableOf } from './table.ts';

type Rows = readonly (readonly string[])[];

/**
 * A table of a spreadsheet's rows, the first of which is row 1, from its headers on. Short rows are filled up, and
 * cells further out get columns without a name.
 *
 * @param headerRow Number of the row that holds the headers, 0 for none; they are looked for unless said.
 * @param told Headers told by the cells of rows that came without; no row is taken for theirs unless said.
 * @throws {AppError} as `tableOf`.
 */
export function gridTable(
  all: Rows,
  headerRow?: number,
  told?: (rows: Rows) => readonly string[],
): Table {
  const filled = all.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (filled < 0) throw new AppError('import.no-rows');
  const rows = all.slice(filled);
  const numbers = rows.map((_, place) => filled + place + 1);
  const found = told ? NO_HEADERS : foundHeader(rows);
  const { place, choice, problems } = chooseHeader(rows, numbers, found, headerRow);
  const table = place === NO_HEADERS ? [told?.(rows) ?? [], ...rows] : oneHeader(rows.slice(place));
  const first = all.length - table.length + 1;
  const made = ownTable(
    table,
    table.map((_, at) => first + at),
  );
  return { ...made, headerRows: choice, problems };
}

/**
 * A table of rows under headers of ours. Short rows are filled up.
 *
 * @throws {AppError} as `tableOf`.
 */
export function ownTable(rows: Rows, numbers?: readonly number[]): Table {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return tableOf(
    rows.map((row) => padded(row, width)),
    numbers,
  );
}

/** Headers in two rows, groups above and columns below, as one. */
function oneHeader(rows: Rows): Rows {
  const [groups = [], columns = [], ...others] = rows;
  const written = columns.filter((cell) => cell.trim() !== '');
  if (written.length === 0 || !written.every(isHeader)) return rows;
  const width = Math.max(groups.length, columns.length);
  const headers = Array.from(
    { length: width },
    (_, place) => columns[place]?.trim() || (groups[place] ?? ''),
  );
  return [headers, ...others];
}

function padded(row: readonly string[], width: number): readonly string[] {
  return row.length === width
    ? row
    : [...row, ...Array.from({ length: width - row.length }, () => '')];
}
