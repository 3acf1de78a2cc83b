import { accessSync, constants, existsSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { backupFolder, fileNameOf, nameBackup } from '../backups/names.ts';
import { configure, connect, type Db } from './connection.ts';
import { createDatabase } from './create.ts';
import { type FileGuard, guardFiles } from './file-guard.ts';
import { readHeader } from './header.ts';
import {
  describeHolder,
  isRunning,
  mayBeAlive,
  readHolder,
  removeHolder,
  writeHolder,
} from './holder.ts';
import { inspect, readIdentity } from './inspect.ts';
import { migrate, schemaVersion } from './migrate.ts';
import { latestVersion, type Migration } from './migrations/migration.ts';
import { toOpenError } from './sqlite-errors.ts';
import { writeVerifiedCopy } from './verified-copy.ts';

export interface OpenOptions {
  readonly file: string;
  readonly migrations: readonly Migration[];
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The one writing connection to a database file. */
export interface OpenDatabase {
  readonly db: Db;
  readonly file: string;
  /** The copy made before the schema was taken up, null when it was not. */
  readonly copy: string | null;
  readonly guard: FileGuard;
  close(): void;
}

/**
 * Files this process has open. Opening one a second time by other means than SQLite would drop the lock that keeps
 * other processes out (sqlite.org/howtocorrupt.html 2.2).
 */
const openHere = new Set<string>();

/** The end of a name that `createDatabase`, `inspect` and a restore use: what it is and whose, by process id. */
const LEFTOVER = /\.(?:new|check|restore)-(\d+)(?:-\w+)?$/;

/**
 * Opens the database, or makes a new one when nothing is there. A file that cannot be used is left byte for byte
 * as it was, with nothing beside it.
 *
 * @throws {AppError} `database.damaged` (also 0 bytes), `.not-ours`, `.newer`, `.locked` (names the holder),
 *                    `.read-only`, `.missing`, `.full`, `.migration`, `.open`.
 */
export function openDatabase(options: OpenOptions): OpenDatabase {
  const file = canonical(options.file);
  if (openHere.has(file)) throw locked(file);
  try {
    if (!existsSync(file)) createDatabase(file, options.migrations, options.newId);
    readHeader(file, latestVersion(options.migrations));
    assertWritable(file);
    inspectUnlessHeld(file);
    return openWhole(file, options);
  } catch (error) {
    throw named(error, file);
  }
}

function openWhole(file: string, options: OpenOptions): OpenDatabase {
  const db = connect(file);
  try {
    configure(db);
    openHere.add(file);
    writeHolder(file, options.now());
    removeLeftovers(file);
    const copy = upgrade(db, file, options);
    const guard = guardFiles(file);
    return { db, file, copy, guard, close: () => close(db, file) };
  } catch (error) {
    close(db, file);
    throw error;
  }
}

function close(db: Db, file: string): void {
  // Whoever was refused by the lock must not take the holder's name away.
  const held = openHere.delete(file);
  if (held) removeHolder(file);
  db.close();
}

function upgrade(db: Db, file: string, { migrations, now }: OpenOptions): string | null {
  const latest = latestVersion(migrations);
  if (schemaVersion(db) === latest) return null;
  const { id } = nameBackup(now(), 'upgrade', readIdentity(db)?.commits ?? 0);
  const copy = join(backupFolder(file), fileNameOf(id));
  writeVerifiedCopy(db, file, copy);
  migrate(db, migrations, copy);
  configure(db);
  return copy;
}

/** Another process that writes while we look makes the file look damaged: then it is locked. */
function inspectUnlessHeld(file: string): void {
  try {
    inspect(file);
  } catch (error) {
    if (mayBeAlive(readHolder(file))) throw locked(file);
    throw error;
  }
}

function assertWritable(file: string): void {
  accessSync(file, constants.W_OK);
  accessSync(dirname(file), constants.W_OK);
}

/** Drafts and copies that killed runs left; another process that lost the race may still be at work on its own. */
function removeLeftovers(file: string): void {
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = name.startsWith(basename(file)) ? (LEFTOVER.exec(name) ?? []) : [];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
      rmSync(join(dirname(file), name), { recursive: true, force: true });
    }
  }
}

/** Every path to the same file gives the same text. */
function canonical(file: string): string {
  const path = resolve(file);
  if (existsSync(path)) return realpathSync(path);
  const folder = dirname(path);
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
}

function named(error: unknown, file: string): unknown {
  const failure = toOpenError(error, file);
  return failure instanceof AppError && failure.code === 'database.locked' ? locked(file) : failure;
}

function locked(file: string): AppError {
  return new AppError('database.locked', { file, holder: describeHolder(readHolder(file)) });
}
