import type { HeaderChoice, ImportProblem } from '../../../shared/api/import-types.ts';
import { headerPlace, namesPeople, TITLE_ROWS } from './headers.ts';
import { problem } from './problems.ts';
import { contactsOf, isContactLine } from './text/contacts.ts';

type Row = readonly string[];

/** Characters of a row by which it is known among the others. */
const SHOWN_TEXT = 120;

/** No row: the first one is data. */
export const NO_HEADERS = -1;

/** Where the headers of a table stand. */
export interface ChosenHeader {
  /** Place of their row, or `NO_HEADERS`. */
  readonly place: number;
  readonly choice: HeaderChoice;
  readonly problems: readonly ImportProblem[];
}

/**
 * The row that is said to hold the headers, else the one that is found to.
 *
 * @param numbers Of the rows, as a spreadsheet shows them.
 * @param found Place of the row that is found, or `NO_HEADERS`.
 * @param said Number of a row, 0 for none; one in which nothing stands is a problem, and what is found is taken.
 */
export function chooseHeader(
  rows: readonly Row[],
  numbers: readonly number[],
  found: number,
  said: number | undefined,
): ChosenHeader {
  const place = said === undefined ? found : placeOf(rows, numbers, said);
  const used = place ?? found;
  const numberOf = (at: number) => numbers[at] ?? 0;
  return {
    place: used,
    choice: { used: numberOf(used), found: numberOf(found), rows: shownRows(rows, numbers, used) },
    problems: place === null ? [problem(0, 'header.unknown', { row: said ?? 0 })] : [],
  };
}

/** The place that `headerPlace` finds, unless nothing there is a known header and a mail address says it is a person. */
export function foundHeader(rows: readonly Row[]): number {
  const place = headerPlace(rows);
  const row = rows[place] ?? [];
  return !namesPeople(row) && row.some(isAddress) ? NO_HEADERS : place;
}

function isAddress(cell: string): boolean {
  return isContactLine(cell) && contactsOf(cell).email !== '';
}

function placeOf(rows: readonly Row[], numbers: readonly number[], said: number): number | null {
  if (said === 0) return NO_HEADERS;
  const place = numbers.indexOf(said);
  return isFilled(rows[place]) ? place : null;
}

/** The first rows in which something stands, and the one that is used. */
function shownRows(
  rows: readonly Row[],
  numbers: readonly number[],
  used: number,
): HeaderChoice['rows'] {
  const places: number[] = [];
  for (let place = 0; place < rows.length && places.length < TITLE_ROWS; place += 1)
    if (isFilled(rows[place])) places.push(place);
  if (used !== NO_HEADERS && !places.includes(used)) places.push(used);
  return places.map((place) => ({ row: numbers[place] ?? 0, text: textOf(rows[place] ?? []) }));
}

function isFilled(row: Row | undefined): boolean {
  return row?.some((cell) => cell.trim() !== '') ?? false;
}

function textOf(row: Row): string {
  return row
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' · ')
    .slice(0, SHOWN_TEXT);
}
