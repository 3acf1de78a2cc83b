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
const MAX_CHARACTERS = 64 * 1024 * 1024;
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

/**
 * Reads what `writeAccountJson` wrote. Size, depth, version, every field and the uniqueness of ids are checked; unknown
 * fields are refused.
 *
 * @throws {AppError} `import.too-large`, or `import.unreadable` with a `reason`: `json`, `depth`, `format`, `newer`,
 * `field` (and its `path`) or `duplicate` (and the `path` of the list).
 */
export function readAccountJson(text: string): AccountRecords {
  if (text.length > MAX_CHARACTERS)
    throw new AppError('import.too-large', {
      what: 'characters',
      size: text.length,
      limit: MAX_CHARACTERS,
    });
  if (jsonDepth(text) > MAX_DEPTH) throw unreadable('depth');
  const json = parse(text);
  const envelope = Envelope.safeParse(json);
  if (!envelope.success) throw unreadable('format');
  if (envelope.data.version > VERSION) throw unreadable('newer');
  const file = AccountFile.safeParse(json);
  if (!file.success) throw unreadable('field', file.error.issues[0]?.path.join('.') ?? '');
  const lists = COLLECTIONS.map((name) => [name, byId(name, file.data[name])]);
  return { account: file.data.account, ...Object.fromEntries(lists) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw unreadable('json', '', cause);
  }
}

function byId(name: Collection, list: readonly Identified[]): Record<string, Identified> {
  const records = Object.fromEntries(list.map((record) => [record.id, record]));
  if (Object.keys(records).length !== list.length) throw unreadable('duplicate', name);
  return records;
}

function unreadable(reason: string, path = '', cause?: unknown): AppError {
  return new AppError('import.unreadable', { reason, path }, { cause });
}
