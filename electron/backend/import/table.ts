import Papa from 'papaparse';
import { AppError } from '../../../shared/api/errors.ts';
import {
  Delimiter as DelimiterSchema,
  type ImportMapping,
  type ImportProblem,
} from '../../../shared/api/import-types.ts';
import { bareText } from '../../../shared/domain/protected-text.ts';
import { headerPlace, namesPeople, TITLE_ROWS } from './headers.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROWS, tooLarge } from './limits.ts';
import { problem } from './problems.ts';

/** A source as rows of text cells. `rows[0]` is data row 1. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What was wrong with the rows as they were read. */
  readonly problems: readonly ImportProblem[];
}

/** A table with what its text was separated by. */
export interface DelimitedTable extends Table {
  readonly delimiter: ImportMapping['delimiter'];
}

/**
 * Reads delimited text from its headers on, see `headerPlace`. Lines without any character are no rows.
 *
 * @param delimiter What separates cells; null finds it out.
 * @throws {AppError} `import.no-rows` without headers and data, `import.too-large` over 100,000 rows, 512 columns or
 *   10,000 characters in a cell.
 */
export function parseTable(
  text: string,
  delimiter: ImportMapping['delimiter'] | null,
): DelimitedTable {
  const parsed = Papa.parse<string[]>(text, {
    header: false,
    skipEmptyLines: true,
    delimiter: delimiter ?? '',
    delimitersToGuess: [...DelimiterSchema.options],
    // Our own tables mark what looks like a formula; the mark is no part of the name.
    transform: bareText,
  });
  const header = headerPlace(parsed.data);
  const table = tableOf(parsed.data.slice(header));
  return {
    ...table,
    delimiter: DelimiterSchema.catch(',').parse(parsed.meta.delimiter),
    problems: parsed.errors
      .filter((error) => error.type === 'Quotes' && error.row !== undefined)
      .map((error) => (error.row ?? 0) - header)
      .filter((row) => row > 0)
      .map((row) => problem(row, 'quote.broken')),
  };
}

/** Whether one of the topmost lines of a text could be the headers of people. */
export function hasHeaders(text: string): boolean {
  const { data } = Papa.parse<string[]>(text, {
    preview: TITLE_ROWS,
    skipEmptyLines: true,
    delimitersToGuess: [...DelimiterSchema.options],
  });
  return data.some(namesPeople);
}

/**
 * A table of rows whose first one holds the headers.
 *
 * @throws {AppError} as `parseTable`.
 */
export function tableOf(all: readonly (readonly string[])[]): Table {
  const [headers, ...rows] = all;
  if (!headers || rows.length === 0) throw new AppError('import.no-rows');
  requireSize(headers, rows);
  return { headers: headers.map((header) => header.trim()), rows, problems: [] };
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
