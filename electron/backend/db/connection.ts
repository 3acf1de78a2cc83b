import Database from 'better-sqlite3';
import { pinyinKeys } from '../../../shared/domain/pinyin.ts';

export type Db = Database.Database;
export const SqliteError = Database.SqliteError;

/** Marks a file as an Inroad database: "Inro" in the header's application id. */
export const APPLICATION_ID = 0x496e726f;

/** First SQLite without the bug that could damage a write-ahead log (RELIABILITY.md 3.3). */
const MIN_SQLITE = [3, 51, 3] as const;

/**
 * The settings every connection runs with, in the order they are made, and what each reads back as.
 * `locking_mode` comes before `journal_mode`: then no shared-memory file is needed and a second opener is refused.
 * Source: RELIABILITY.md 3.1, 3.9.
 */
const PRAGMAS: readonly (readonly [name: string, value: string, readsBack: string | number])[] = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', '1', 1],
  ['checkpoint_fullfsync', '1', 1],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', '5000', 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['journal_size_limit', String(16 * 1024 * 1024), 16 * 1024 * 1024],
];

/** Opens an existing file without waiting for a lock. Nothing is read or set yet. */
export function connect(file: string): Db {
  return new Database(file, { fileMustExist: true, timeout: 0 });
}

/** Opens an existing file for reading alone. It must not be one that is used with a write-ahead log. */
export function connectReading(file: string): Db {
  return new Database(file, { fileMustExist: true, readonly: true, timeout: 0 });
}

/** Opens a new, empty file. */
export function connectNew(file: string): Db {
  return new Database(file, { timeout: 0 });
}

/** A database read from bytes, in memory: nothing on disk is touched. The bytes are used up. */
export function connectBytes(bytes: Buffer): Db {
  return new Database(bytes);
}

/**
 * Makes every setting and reads it back.
 *
 * @throws {Error} A setting that did not take hold, or a SQLite that is too old: both are bugs of the build.
 */
export function configure(db: Db): void {
  // No query may come before: it would read the file, and the lock would come too late.
  for (const [name, value, wanted] of PRAGMAS) {
    db.pragma(`${name} = ${value}`);
    const got = db.pragma(name, { simple: true });
    if (got !== wanted) throw new Error(`pragma ${name} is ${String(got)}, not ${wanted}`);
  }
  assertVersion(sqliteVersion(db));
  // The search asks it of names; the schema never does, so a file stays readable for any SQLite.
  db.function('pinyin_keys', { deterministic: true, directOnly: true }, (name) =>
    pinyinKeys(String(name)),
  );
}

/** Version of the SQLite library in use, for example `3.54.1`. */
export function sqliteVersion(db: Db): string {
  return db.prepare<[], string>('SELECT sqlite_version()').pluck().get() ?? '';
}

function assertVersion(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [at, min] of MIN_SQLITE.entries()) {
    const part = parts[at] ?? 0;
    if (part > min) return;
    if (part < min) throw new Error(`SQLite ${version} is older than ${MIN_SQLITE.join('.')}`);
  }
}
