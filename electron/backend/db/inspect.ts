import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { connect, connectBytes, type Db } from './connection.ts';
import { toOpenError } from './sqlite-errors.ts';

export interface Identity {
  readonly id: string;
  readonly commits: number;
}

/** Where the header says which journal the file was last used with, 1 = rollback, 2 = write-ahead. */
const JOURNAL_BYTES = [18, 19] as const;

/**
 * Looks whether the database is whole, before SQLite may write to it: what is left of an interrupted run is
 * replayed on a copy first, so that a damaged or foreign log never reaches the only original.
 *
 * @throws {AppError} `database.damaged`, with every byte beside and in the file as it was.
 */
export function inspect(file: string): void {
  try {
    if (hasLeftovers(file)) inspectCopy(file);
    else usingMain(file, (db) => assertWhole(db, file));
  } catch (error) {
    throw toOpenError(error, file);
  }
}

/**
 * @throws {AppError} `database.damaged` when the structure, a foreign key or the identity row is broken.
 */
export function assertWhole(db: Db, file: string, check: 'quick' | 'integrity' = 'quick'): void {
  const result = db.pragma(`${check}_check(1)`, { simple: true });
  if (result !== 'ok') throw damaged(file, String(result));
  const orphan = db.prepare('PRAGMA foreign_key_check').get();
  if (orphan) throw damaged(file, 'foreign_key_check');
  if (readIdentity(db) === null) throw damaged(file, 'identity');
}

function hasLeftovers(file: string): boolean {
  return ['-wal', '-journal'].some(
    (suffix) => existsSync(file + suffix) && statSync(file + suffix).size > 0,
  );
}

function inspectCopy(file: string): void {
  const folder = mkdtempSync(`${file}.check-${process.pid}-`);
  try {
    const copy = join(folder, basename(file));
    for (const suffix of ['', '-wal', '-journal']) {
      if (existsSync(file + suffix)) cpSync(file + suffix, copy + suffix);
    }
    const before = usingMain(copy, tryIdentity);
    const db = connect(copy);
    try {
      assertWhole(db, file);
      if (before !== null && !isLater(readIdentity(db), before)) throw damaged(file, 'foreign wal');
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Works on the main file alone, read into memory: whatever is done, nothing on disk is touched. */
export function usingMain<T>(file: string, use: (db: Db) => T): T {
  const bytes = readFileSync(file);
  for (const at of JOURNAL_BYTES) bytes[at] = 1;
  const db = connectBytes(bytes);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

/** Null when the main file alone cannot be read, as after a power cut in the middle of a checkpoint. */
function tryIdentity(db: Db): Identity | null {
  try {
    return readIdentity(db);
  } catch {
    return null;
  }
}

/** Which database it is and how often was written to it; null when it does not say. */
export function readIdentity(db: Db): Identity | null {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'database_identity'").get();
  if (!table) return null;
  return db.prepare<[], Identity>('SELECT id, commits FROM database_identity').get() ?? null;
}

/** Whether a log left this state of the same file, and not an older one. */
function isLater(after: Identity | null, before: Identity): boolean {
  return after !== null && after.id === before.id && after.commits >= before.commits;
}

function damaged(file: string, reason: string): AppError {
  return new AppError('database.damaged', { file, reason });
}
