import type { Backup } from '../../../shared/api/backup-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { type Db, SqliteError } from '../db/connection.ts';
import { readHeader } from '../db/header.ts';
import { assertWhole, usingMain } from '../db/inspect.ts';
import { isIntact } from '../db/log.ts';
import { latestVersion, type Migration } from '../db/migrations/migration.ts';
import { hasOwnSchema } from './schema.ts';

/** What was found in a file that may be a backup. */
export type BackupContent = Pick<Backup, 'state' | 'accounts'>;

/**
 * Reads a file that is not trusted: from memory, so that nothing on disk is touched, no schema but our own, every
 * page and every change of the log checked.
 */
export function inspectBackup(file: string, migrations: readonly Migration[]): BackupContent {
  try {
    return usingBackup(file, migrations, (db) => ({ state: 'whole', accounts: accountsOf(db) }));
  } catch (error) {
    return { state: stateOf(error), accounts: [] };
  }
}

/**
 * Works on a backup in memory once it has proved to be whole and ours.
 *
 * @throws {AppError} `database.damaged`, `.not-ours`, `.newer`.
 */
export function usingBackup<T>(
  file: string,
  migrations: readonly Migration[],
  use: (db: Db) => T,
): T {
  const version = readHeader(file, latestVersion(migrations));
  return usingMain(file, (db) => {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    if (!hasOwnSchema(db, version, migrations)) throw new AppError('database.not-ours', { file });
    assertWhole(db, file, 'integrity');
    assertLogs(db, file);
    return use(db);
  });
}

/** The accounts of a database, by name. */
export function accountsOf(db: Db): Backup['accounts'] {
  return db
    .prepare<[], Backup['accounts'][number]>(
      `SELECT id, name, (SELECT count(*) FROM person WHERE account_id = account.id) AS people
       FROM account ORDER BY name_key, id`,
    )
    .all();
}

/** @throws {AppError} `database.damaged` when a log has a hole or holds other bytes than were written. */
function assertLogs(db: Db, file: string): void {
  const changes = db.prepare<[string], { seq: number; bytes: Buffer; crc32: number }>(
    'SELECT seq, bytes, crc32 FROM account_update WHERE account_id = ? ORDER BY seq',
  );
  const accounts = db.prepare<[], { id: string; seq: number }>('SELECT id, seq FROM account').all();
  for (const { id, seq } of accounts) {
    let last = 0;
    for (const change of changes.iterate(id)) {
      last += 1;
      if (change.seq !== last || !isIntact(change)) throw damagedLog(file, last);
    }
    if (last !== seq) throw damagedLog(file, last + 1);
  }
}

function damagedLog(file: string, seq: number): AppError {
  return new AppError('database.damaged', { file, reason: `account_update ${seq}` });
}

function stateOf(error: unknown): BackupContent['state'] {
  if (error instanceof SqliteError || isFileError(error)) return 'damaged';
  if (!(error instanceof AppError)) throw error;
  if (error.code === 'database.newer') return 'newer';
  return error.code === 'database.not-ours' ? 'foreign' : 'damaged';
}

/** What cannot be read holds nothing that can be restored. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
