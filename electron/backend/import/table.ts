import Papa from 'papaparse';
import { AppError } from '../../../shared/api/errors.ts';
import {
  Delimiter as DelimiterSchema,
  type ImportMapping,
} from '../../../shared/api/import-types.ts';

export const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MAX_ROWS = 100_000;
const MAX_COLUMNS = 512;
const MAX_CELL = 10_000;

/** A file as rows of text cells. `rows[0]` is data row 1. */
export interface Table {
  readonly delimiter: ImportMapping['delimiter'];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Data rows (from 1) whose quotes do not close where they should. */
  readonly brokenQuotes: readonly number[];
}

/**
 * Reads delimited text; the first line holds the headers. Lines without any character are no rows.
 *
 * @param delimiter What separates cells; null finds it out.
 * @throws {AppError} `import.no-rows` without headers and data, `import.too-large` over 100,000 rows, 512 columns or
 *   10,000 characters in a cell.
 */
export function parseTable(text: string, delimiter: ImportMapping['delimiter'] | null): Table {
  const parsed = Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: true,
    delimiter: delimiter ?? '',
    delimitersToGuess: [...DelimiterSchema.options],
  });
  const [headers, ...rows] = parsed.data;
  if (!headers || rows.length === 0) throw new AppError('import.no-rows');
  requireSize(headers, rows);
  return {
    delimiter: DelimiterSchema.catch(',').parse(parsed.meta.delimiter),
    headers: headers.map((header) => header.trim()),
    rows,
    brokenQuotes: parsed.errors
      .filter((error) => error.type === 'Quotes' && error.row !== undefined && error.row > 0)
      .map((error) => error.row ?? 0),
  };
}

function requireSize(headers: readonly string[], rows: readonly (readonly string[])[]): void {
  if (rows.length > MAX_ROWS) throw tooLarge('rows', rows.length, MAX_ROWS);
  if (headers.length > MAX_COLUMNS) throw tooLarge('columns', headers.length, MAX_COLUMNS);
  rows.forEach((row, place) => {
    if (row.length > MAX_COLUMNS)
      throw tooLarge(`columns in row ${place + 1}`, row.length, MAX_COLUMNS);
    for (const cell of row)
      if (cell.length > MAX_CELL)
        throw tooLarge(`characters in row ${place + 1}`, cell.length, MAX_CELL);
  });
}

function tooLarge(what: string, size: number, limit: number): AppError {
  return new AppError('import.too-large', { what, size, limit });
}

/** Place of a mapped column: by its header as written, or `#N` counted from 1; -1 when there is none. */
export function columnIndex(headers: readonly string[], column: string): number {
  const byName = headers.indexOf(column);
  if (byName >= 0) return byName;
  const numbered = /^#(\d+)$/.exec(column);
  const place = numbered ? Number(numbered[1]) - 1 : -1;
  return place < headers.length ? place : -1;
}
