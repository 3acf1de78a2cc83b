import { AppError } from '../../../../shared/api/errors.ts';
import type { Encoding, ImportProblem } from '../../../../shared/api/import-types.ts';
import { detectEncodings } from '../decode.ts';
import { problem } from '../problems.ts';
import { type Table, tableOf } from '../table.ts';
import { type Card, readCards } from './cards.ts';
import { personOfCard } from './person-of-card.ts';
import { bytesWithoutCharset } from './values.ts';

const HEADERS = [
  'Name',
  'Title',
  'Department',
  'Organization',
  'Email',
  'Phone',
  'Manager',
  'Notes',
  'Other e-mail',
  'Other phones',
];

/** Address cards as a table. */
export interface CardTable {
  readonly table: Table;
  /** What text that does not say it could be written in, best first; empty when it is plain ASCII. */
  readonly encodings: readonly Encoding[];
  readonly encoding: Encoding;
}

/**
 * Reads vCards 2.1, 3.0 and 4.0 as Outlook, Apple, Google and Android write them, one row for each. Photos are left
 * out; groups and companies have no name and become problems.
 *
 * @param encoding Of text that does not say it; null finds it out.
 * @throws {AppError} `import.no-rows`, else as `tableOf`.
 */
export function readVcards(bytes: Uint8Array, encoding: Encoding | null): CardTable {
  const { cards, problems } = readCards(Buffer.from(asBytes(bytes)).toString('latin1'));
  if (cards.length === 0) throw new AppError('import.no-rows');
  const encodings = encodingsOf(cards);
  const used = encoding ?? encodings[0] ?? 'utf-8';
  const found: ImportProblem[] = [...problems];
  const rows = cards.map((card, place) => {
    const person = personOfCard(card, used);
    for (const { code, params } of person.problems) found.push(problem(place + 1, code, params));
    return person.cells;
  });
  return { table: { ...withoutEmpty(rows), problems: found }, encodings, encoding: used };
}

/** UTF-16 as UTF-8, everything else as it is: its properties may say their encodings themselves. */
function asBytes(bytes: Uint8Array): Uint8Array {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide) return hasMark(bytes) ? bytes.subarray(3) : bytes;
  const label = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be';
  return new TextEncoder().encode(new TextDecoder(label).decode(bytes));
}

/** The byte order mark of UTF-8. */
function hasMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function encodingsOf(cards: readonly Card[]): readonly Encoding[] {
  const sample = cards
    .flatMap((card) => card.map(bytesWithoutCharset))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
    .filter((text) => text !== null && /[^\x00-\x7f]/.test(text))
    .join('\n');
  return sample === '' ? [] : detectEncodings(Buffer.from(sample, 'latin1'));
}

/** Columns that no card fills only make the table wide. */
function withoutEmpty(rows: readonly (readonly string[])[]): Table {
  const kept = HEADERS.map((_, place) => place < 2 || rows.some((row) => row[place] !== ''));
  return tableOf([HEADERS, ...rows].map((row) => row.filter((_, place) => kept[place])));
}
