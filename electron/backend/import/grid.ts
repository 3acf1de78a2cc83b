import { AppError } from '../../../shared/api/errors.ts';
import { headerPlace, isHeader } from './headers.ts';
import { type Table, tableOf } from './table.ts';

/**
 * A table of a spreadsheet's rows from its header on. Short rows are filled up, and cells further out get columns
 * without a name.
 *
 * @param first Number of the first row; 0 where headers of ours stand in it.
 * @throws {AppError} as `tableOf`.
 */
export function gridTable(all: readonly (readonly string[])[], first = 1): Table {
  const filled = all.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  if (filled < 0) throw new AppError('import.no-rows');
  const rows = all.slice(filled);
  const table = oneHeader(rows.slice(headerPlace(rows)));
  const width = table.reduce((most, row) => Math.max(most, row.length), 0);
  const above = all.length - table.length;
  return tableOf(
    table.map((row) => padded(row, width)),
    table.map((_, place) => first + above + place),
  );
}

/** Headers in two rows, groups above and columns below, as one. */
function oneHeader(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
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
