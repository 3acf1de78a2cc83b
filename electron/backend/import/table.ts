import Papa, { type ParseResult } from 'papaparse';
import { AppError } from '../../../shared/api/errors.ts';
import {
  Delimiter as DelimiterSchema,
  type ImportMapping,
  type ImportProblem,
} from '../../../shared/api/import-types.ts';
import { bareText } from '../../../shared/domain/protected-text.ts';
import { headerPlace, namesPeople, TITLE_ROWS } from './headers.ts';
import { MAX_CELL, MAX_COLUMNS, MAX_ROW, MAX_ROWS, tooLarge } from './limits.ts';
import { oneLineEnd } from './line-ends.ts';
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
 * @throws {AppError} `import.no-rows` without headers and data, `import.too-large` over 100,000 rows, 512 columns,
 *   32,767 characters in a cell or 256 Ki characters in a row.
 */
export function parseTable(
  written: string,
  delimiter: ImportMapping['delimiter'] | null,
): DelimitedTable {
  const text = oneLineEnd(written);
  if (!/\S/.test(text)) throw new AppError('import.no-rows');
  const used = delimiter ?? DelimiterSchema.catch(',').parse(topmost(text).meta.delimiter);
  const { rows, broken } = readRows(text, used);
  const header = headerPlace(rows);
  return {
    ...tableOf(rows.slice(header)),
    delimiter: used,
    problems: broken
      .map((place) => place - header)
      .filter((row) => row > 0)
      .map((row) => problem(row, 'quote.broken')),
  };
}

/** Whether one of the topmost lines of a text could be the headers of people. */
export function hasHeaders(text: string): boolean {
  return topmost(oneLineEnd(text.slice(0, MAX_ROW))).data.some(
    (row) => row.length <= MAX_COLUMNS && namesPeople(row),
  );
}

/** The first rows, and what seems to separate their cells. */
function topmost(text: string): ParseResult<string[]> {
  return Papa.parse<string[]>(text.slice(0, MAX_ROW), {
    preview: TITLE_ROWS,
    skipEmptyLines: true,
    delimitersToGuess: [...DelimiterSchema.options],
  });
}

interface Rows {
  readonly rows: readonly (readonly string[])[];
  /** Places of the rows with quotation marks that do not fit. */
  readonly broken: readonly number[];
}

/** Piece by piece, so that what is over a limit ends the reading before the rest has been made into rows. */
function readRows(text: string, delimiter: ImportMapping['delimiter']): Rows {
  const rows: string[][] = [];
  const broken: number[] = [];
  Papa.parse<string[]>(text, {
    header: false,
    delimiter,
    chunkSize: MAX_ROW,
    chunk({ data, errors }: ParseResult<string[]>) {
      // A piece is as long as a row may be, and what is left of the piece before comes on top.
      if (data.length === 0 && text !== '')
        throw tooLarge(`characters in row ${rows.length}`, MAX_ROW + 1, MAX_ROW);
      const quotes = new Set(errors.map(({ type, row }) => (type === 'Quotes' ? row : undefined)));
      data.forEach((cells, place) => {
        if (cells.length === 1 && cells[0] === '') return;
        if (quotes.has(place)) broken.push(rows.length);
        rows.push(readCells(cells, rows.length));
      });
      // Pieces are held until the last one has been read.
      data.length = 0;
      if (rows.length > MAX_ROWS + TITLE_ROWS) throw tooLarge('rows', rows.length, MAX_ROWS);
    },
    // Text is read before the call returns; its types know that of texts without pieces only.
    complete: () => undefined,
  });
  return { rows, broken };
}

/** Our own tables mark what looks like a formula; the mark is no part of the name. */
function readCells(cells: string[], place: number): string[] {
  requireRow(cells, place);
  return cells.some((cell) => cell.startsWith("'")) ? cells.map(bareText) : cells;
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
  requireRow(headers, 0);
  for (const [place, row] of rows.entries()) requireRow(row, place + 1);
}

/** @param place Of the row, 0 for the headers. */
function requireRow(row: readonly string[], place: number): void {
  const where = place === 0 ? '' : ` in row ${place}`;
  if (row.length > MAX_COLUMNS) throw tooLarge(`columns${where}`, row.length, MAX_COLUMNS);
  for (const cell of row)
    if (cell.length > MAX_CELL) throw tooLarge(`characters in row ${place}`, cell.length, MAX_CELL);
}
