import { MAX_COLUMNS, tooManyIn } from '../limits.ts';
import { columnOf } from './values.ts';

type Row = readonly string[];

/** More than any table of people needs; each one makes its row anew. */
const MAX_FILLED = 200_000;

/**
 * Rows in which a cell that is merged downwards holds its value in every row: a spreadsheet stores it in the first
 * one only, though it shows for all. Of cells merged sideways the first column alone is meant.
 *
 * @param merged References such as `A3:B5`.
 * @throws {AppError} `import.workbook-merged` over 200,000 cells.
 */
export function filledDown(rows: readonly Row[], merged: readonly string[]): readonly Row[] {
  if (merged.length === 0) return rows;
  const filled = [...rows];
  // Each cell belongs to one merge; where a file says otherwise the first one holds.
  const taken = new Set<number>();
  for (const reference of merged) {
    const [from = '', to = ''] = reference.split(':');
    const column = columnOf(from);
    const first = rowOf(from);
    const last = Math.min(rowOf(to), filled.length - 1);
    const value = column === null ? '' : (filled[first]?.[column] ?? '');
    if (column === null || column >= MAX_COLUMNS || value === '') continue;
    for (let at = first + 1; at <= last; at += 1) {
      const place = at * MAX_COLUMNS + column;
      if (taken.has(place)) break;
      taken.add(place);
      if (taken.size > MAX_FILLED) throw tooManyIn('import.workbook-merged', MAX_FILLED);
      filled[at] = withCell(filled[at] ?? [], column, value);
    }
  }
  return filled;
}

/** Row, from 0, of a cell reference such as `AB12`. */
function rowOf(reference: string): number {
  return Number(/\d+$/.exec(reference)?.[0] ?? 0) - 1;
}

function withCell(row: Row, column: number, value: string): Row {
  // A row in which nothing else stands is nobody's.
  if (row.length === 0 || (row[column] ?? '') !== '') return row;
  const cells = [...row];
  while (cells.length <= column) cells.push('');
  cells[column] = value;
  return cells;
}
