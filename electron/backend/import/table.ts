import Papa, { type ParseResult } from 'papaparse';
import { AppError } from '../../../shared/api/errors.ts';
import {
  Delimiter as DelimiterSchema,
  type HeaderChoice,
  type ImportMapping,
  type ImportProblem,
} from '../../../shared/api/import-types.ts';
import { bareText } from '../../../shared/domain/protected-text.ts';
import { chooseHeader, foundHeader, NO_HEADERS } from './header-choice.ts';
import { namesPeople, TITLE_ROWS } from './headers.ts';
import {
  cellTooLong,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROW,
  MAX_ROWS,
  rowTooLong,
  tooManyColumns,
  tooManyRows,
} from './limits.ts';
import { oneLineEnd } from './line-ends.ts';
import { problem } from './problems.ts';

/** A source as rows of text cells. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Of each row the number that a spreadsheet shows beside it; of other sources which card, line or person it is. */
  readonly numbers: readonly number[];
  /** Which row of the source holds the headers; null where they are ours. */
  readonly headerRows: HeaderChoice | null;
  /** What was wrong with the rows as they were read. */
  readonly problems: readonly ImportProblem[];
}

/** A table with what its text was separated by. */
export interface DelimitedTable extends Table {
  readonly delimiter: ImportMapping['delimiter'];
}

/**
 * Reads delimited text from its headers on. Lines without any character are no rows.
 *
 * @param delimiter What separates cells; null finds it out.
 * @param headerRow Number of the row that holds the headers, 0 for none; they are looked for unless said.
 * @throws {AppError} `import.no-rows` without headers and data; `import.too-many-rows`, `.too-many-columns`,
 *   `.cell-too-long`, `.row-too-long` over 100,000 rows, 512 columns, 32,767 characters in a cell or 256 Ki in a row.
 */
export function parseTable(
  written: string,
  delimiter: ImportMapping['delimiter'] | null,
  headerRow?: number,
): DelimitedTable {
  const text = oneLineEnd(written);
  if (!/\S/.test(text)) throw new AppError('import.no-rows');
  const used = delimiter ?? DelimiterSchema.catch(',').parse(topmost(text).meta.delimiter);
  const { rows, numbers, broken } = readRows(text, used);
  const header = chooseHeader(rows, numbers, foundHeader(rows), headerRow);
  const { place: top, choice } = header;
  const table =
    top === NO_HEADERS
      ? tableOf([namelessHeaders(rows), ...rows], [0, ...numbers])
      : tableOf(rows.slice(top), numbers.slice(top));
  const quotes = broken
    .filter((place) => place > top)
    .map((place) => problem(numbers[place] ?? 0, 'quote.broken'));
  return {
    ...table,
    delimiter: used,
    headerRows: choice,
    problems: [...header.problems, ...quotes],
  };
}

/** As many as the first rows have cells: a single row that has more would make all others ragged. */
function namelessHeaders(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.slice(0, TITLE_ROWS).map((row) => row.length));
  return Array.from({ length: width }, () => '');
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
  /** Of each row: blank lines count, lines within a cell do not. */
  readonly numbers: readonly number[];
  /** Places of the rows with quotation marks that do not fit. */
  readonly broken: readonly number[];
}

/** Piece by piece, so that what is over a limit ends the reading before the rest has been made into rows. */
function readRows(text: string, delimiter: ImportMapping['delimiter']): Rows {
  const rows: string[][] = [];
  const numbers: number[] = [];
  const broken: number[] = [];
  // A line that only tells the separator is no row: the one below it is row 1.
  let number = /^sep=.[\r\n]/i.test(text) ? -1 : 0;
  Papa.parse<string[]>(text, {
    header: false,
    delimiter,
    chunkSize: MAX_ROW,
    chunk({ data, errors }: ParseResult<string[]>) {
      // A piece is as long as a row may be, and what is left of the piece before comes on top.
      if (data.length === 0 && text !== '') throw rowTooLong(number + 1);
      const quotes = new Set(errors.map(({ type, row }) => (type === 'Quotes' ? row : undefined)));
      data.forEach((cells, place) => {
        number += 1;
        if (number === 0 || (cells.length === 1 && cells[0] === '')) return;
        if (quotes.has(place)) broken.push(rows.length);
        rows.push(readCells(cells, number));
        numbers.push(number);
      });
      // Pieces are held until the last one has been read.
      data.length = 0;
      if (rows.length > MAX_ROWS + TITLE_ROWS) throw tooManyRows();
    },
    // Text is read before the call returns; its types know that of texts without pieces only.
    complete: () => undefined,
  });
  return { rows, numbers, broken };
}

/** Our own tables mark what looks like a formula; the mark is no part of the name. */
function readCells(cells: string[], number: number): string[] {
  requireRow(cells, number);
  return cells.some((cell) => cell.startsWith("'")) ? cells.map(bareText) : cells;
}

/**
 * A table of rows whose first one holds the headers.
 *
 * @param numbers Of all rows; without them the headers are ours, and the row below them is the first.
 * @throws {AppError} as `parseTable`.
 */
export function tableOf(
  all: readonly (readonly string[])[],
  numbers: readonly number[] = all.map((_, place) => place),
): Table {
  const [headers, ...rows] = all;
  if (!headers || rows.length === 0) throw new AppError('import.no-rows');
  if (rows.length > MAX_ROWS) throw tooManyRows();
  for (const [place, row] of all.entries()) requireRow(row, numbers[place] ?? place);
  return {
    headers: headers.map((header) => header.trim()),
    rows,
    numbers: numbers.slice(1),
    headerRows: null,
    problems: [],
  };
}

function requireRow(row: readonly string[], number: number): void {
  if (row.length > MAX_COLUMNS) throw tooManyColumns(number, row.length);
  for (const cell of row) if (cell.length > MAX_CELL) throw cellTooLong(number);
}
