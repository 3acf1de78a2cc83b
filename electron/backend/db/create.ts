import { chmodSync, existsSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../../shared/api/errors.ts';
import { APPLICATION_ID, connectNew } from './connection.ts';
import { syncFileAndFolder } from './durable-file.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Makes a new database, whole before it gets its name. Another process that was faster wins: its file stays.
 *
 * @throws {AppError} `database.missing` when a log of a vanished database lies there: it may hold the last edits.
 */
export function createDatabase(
  file: string,
  migrations: readonly Migration[],
  newId: () => string,
): void {
  if (existsSync(`${file}-wal`) || existsSync(`${file}-journal`)) {
    throw new AppError('database.missing', { file });
  }
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.new-${process.pid}`;
  rmSync(draft, { force: true });
  try {
    const db = connectNew(draft);
    try {
      chmodSync(draft, 0o600);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db, migrations, '');
      db.prepare('INSERT INTO database_identity (id, commits) VALUES (?, 0)').run(newId());
    } finally {
      db.close();
    }
    syncFileAndFolder(draft);
    publish(draft, file);
    syncFileAndFolder(file);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A hard link never overwrites; file systems without links get a rename. */
function publish(draft: string, file: string): void {
  try {
    linkSync(draft, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (code === 'EEXIST') return;
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].includes(code)) throw error;
    if (!existsSync(file)) renameSync(draft, file);
  }
}
