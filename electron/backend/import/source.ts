import {
  type Encoding,
  type ImportMapping,
  PASTED,
  type SheetChoice,
  type SourceKind,
} from '../../../shared/api/import-types.ts';
import { accountPeople } from './account-people.ts';
import { decode, detectEncodings } from './decode.ts';
import { gridTable } from './grid.ts';
import { requireFileSize } from './limits.ts';
import { refuseOtherFormats } from './other-formats.ts';
import { hasHeaders, parseTable, type Table } from './table.ts';
import { readFreeText } from './text/read-free-text.ts';
import { readVcards } from './vcard/read-vcards.ts';

/** The part of a mapping that says how bytes become a table. */
export type Reading = Pick<ImportMapping, 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>;

/** A file as a table, whatever it was: from here on every kind goes the same way. */
export interface Source {
  readonly kind: SourceKind;
  /** What its text could be written in, best first; empty where the format says it itself. */
  readonly encodings: readonly Encoding[];
  /** How its text was read. */
  readonly reading: Pick<Reading, 'encoding' | 'delimiter'>;
  /** The sheets of a workbook; null for any other file. */
  readonly sheets: SheetChoice | null;
  readonly table: Table;
}

/** Bytes in which the headers of a table stand. */
const HEADER_BYTES = 16 * 1024;

/**
 * Reads any file that people can come from; what it is shows from its content.
 *
 * @param reading How it is to be read; null finds it out.
 * @throws {AppError} `import.*` but `import.mapping`.
 */
export async function readSource(
  bytes: Uint8Array,
  fileName: string,
  reading: Reading | null,
): Promise<Source> {
  requireFileSize(bytes);
  if (!isZip(bytes)) return readText(bytes, fileName, reading);
  // A thread that reads text should not wait for the readers of archives and XML.
  const { readXlsx } = await import('./xlsx/read-xlsx.ts');
  const { rows, sheets, problems } = await readXlsx(bytes, reading?.sheet);
  const table = gridTable(rows, reading?.headerRow);
  return {
    kind: 'xlsx',
    // The format says it itself.
    encodings: [],
    reading: { encoding: 'utf-8', delimiter: ',' },
    sheets,
    table: { ...table, problems: [...problems, ...table.problems] },
  };
}

/** The same for files that are text, which needs no waiting. */
export function readText(bytes: Uint8Array, fileName: string, reading: Reading | null): Source {
  requireFileSize(bytes);
  refuseOtherFormats(bytes);
  if (isVcard(bytes)) {
    const { table, encodings, encoding } = readVcards(bytes, reading?.encoding ?? null);
    return { kind: 'vcard', encodings, reading: { encoding, delimiter: ',' }, sheets: null, table };
  }
  const fitting = likeliestFirst(bytes, detectEncodings(bytes));
  const encoding = reading?.encoding ?? fitting[0] ?? 'utf-8';
  const text = decode(bytes, encoding);
  const as = { encoding, delimiter: reading?.delimiter ?? ',' };
  // What was typed or copied into the window was never bytes in a file.
  const encodings = fileName === PASTED ? [] : fitting;
  if (isAccountJson(text, fileName))
    return { kind: 'json', encodings: [], reading: as, sheets: null, table: accountPeople(text) };
  const headerRow = reading?.headerRow;
  if (isFreeText(text, fileName)) {
    const table = readFreeText(text, headerRow);
    return { kind: 'text', encodings, reading: as, sheets: null, table };
  }
  const { delimiter, ...table } = parseTable(text, reading?.delimiter ?? null, headerRow);
  return { kind: 'csv', encodings, reading: { encoding, delimiter }, sheets: null, table };
}

/** Legacy encodings fit each other's bytes: where the headers of people can be read in one of them, it is that. */
function likeliestFirst(bytes: Uint8Array, fitting: readonly Encoding[]): readonly Encoding[] {
  const [best] = fitting;
  if (best === undefined || best.startsWith('utf') || fitting.length < 2) return fitting;
  const top = bytes.subarray(0, HEADER_BYTES);
  const told = fitting.find((encoding) => hasHeaders(new TextDecoder(encoding).decode(top)));
  return told === undefined ? fitting : [told, ...fitting.filter((one) => one !== told)];
}

function isAccountJson(text: string, fileName: string): boolean {
  const start = text.slice(0, 2_000).trimStart();
  return /\.json$/i.test(fileName) || /^\{\s*"format"\s*:\s*"inroad-account"/.test(start);
}

/** Plain text, unless it is a table with headers all the same. */
function isFreeText(text: string, fileName: string): boolean {
  return (/\.txt$/i.test(fileName) || fileName === PASTED) && !hasHeaders(text);
}

/** Whether the bytes begin as a zip archive does. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Whether the bytes begin a card, in any encoding. */
function isVcard(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 400)).toString('latin1').replaceAll('\0', '');
  return /^[^A-Za-z]*BEGIN[ \t]*:[ \t]*VCARD/i.test(start);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, place) => bytes[place] === byte);
}
