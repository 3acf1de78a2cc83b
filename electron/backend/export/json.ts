import { z } from 'zod';
import { AppError } from '../../../shared/api/errors.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Instant } from '../../../shared/domain/primitives.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type Collection,
  RECORD_SCHEMAS,
} from '../../../shared/domain/records.ts';
import { AUDIENCES, type Audience } from '../../../shared/scene/audience.ts';
import { jsonDepth } from './json-depth.ts';

const FORMAT = 'inroad-account';
const VERSION = 1;
const MIB = 1024 * 1024;
const MAX_CHARACTERS = 64 * MIB;
const MAX_DEPTH = 32;

const Envelope = z.object({ format: z.literal(FORMAT), version: z.int().min(1) });
const AccountFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  exportedAt: Instant,
  /** Whom it is for: any other than `internal` is not all that the account holds. */
  audience: z.enum(AUDIENCES).default('internal'),
  account: z.strictObject(Account.shape),
  ...(Object.fromEntries(
    COLLECTIONS.map((name) => [name, z.array(z.strictObject(RECORD_SCHEMAS[name].shape))]),
  ) as { [C in Collection]: z.ZodArray<(typeof RECORD_SCHEMAS)[C]> }),
});

/**
 * Everything an account holds as readable JSON: the account, and each record type as a list in the order of its ids,
 * every field written out. `readAccountJson` reads it back.
 *
 * @param exportedAt UTC instant, written into the file.
 * @param audience Whom the records are for (`recordsFor`), written into the file.
 */
export function writeAccountJson(
  records: AccountRecords,
  exportedAt: Instant,
  audience: Audience = 'internal',
): string {
  const lists = COLLECTIONS.map((name) => [name, sorted(Object.values<Identified>(records[name]))]);
  const file = {
    format: FORMAT,
    version: VERSION,
    exportedAt,
    audience,
    account: records.account,
    ...Object.fromEntries(lists),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

interface Identified {
  readonly id: string;
}

function sorted(records: readonly Identified[]): Identified[] {
  return records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What `writeAccountJson` wrote. */
export interface ReadAccountFile {
  readonly records: AccountRecords;
  /** UTC, when it was written. */
  readonly exportedAt: Instant;
  /** Whom it is for: any other than `internal` is not all that the account held. */
  readonly audience: Audience;
}

/** The records alone, see `readAccountFile`. */
export function readAccountJson(text: string): AccountRecords {
  return readAccountFile(text).records;
}

/**
 * Reads what `writeAccountJson` wrote. Size, depth, version, every field and the uniqueness of ids are checked; unknown
 * fields are refused.
 *
 * @throws {AppError} one of `ACCOUNT_JSON_ERRORS`.
 */
export function readAccountFile(text: string): ReadAccountFile {
  if (text.length > MAX_CHARACTERS)
    throw new AppError('import.too-large', { limitMb: MAX_CHARACTERS / MIB });
  // None of ours nests as deep, and one that does must not be parsed.
  if (jsonDepth(text) > MAX_DEPTH) throw new AppError('import.json-foreign');
  const json = parse(text);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) throw new AppError('import.json-foreign');
  const { version } = envelope.data;
  if (version > VERSION) throw new AppError('import.newer', { found: version, known: VERSION });
  const file = AccountFile.safeParse(json);
  if (!file.success) throw new AppError('import.json-field', { path: placeOf(file.error) });
  const { account, exportedAt, audience } = file.data;
  const lists = COLLECTIONS.map((name) => [name, byId(name, file.data[name])]);
  return { records: { account, ...Object.fromEntries(lists) }, exportedAt, audience };
}

/** Where the first thing is that is not ours; a field that we do not write by its name. */
function placeOf({ issues: [first] }: z.ZodError): string {
  if (!first) return '';
  const unknown = first.code === 'unrecognized_keys' ? first.keys.slice(0, 1) : [];
  return [...first.path, ...unknown].join('.').slice(0, 200);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new AppError('import.json', {}, { cause });
  }
}

function byId(name: Collection, list: readonly Identified[]): Record<string, Identified> {
  const records = Object.fromEntries(list.map((record) => [record.id, record]));
  if (Object.keys(records).length !== list.length)
    throw new AppError('import.json-duplicate', { path: name });
  return records;
}
