import { AppError } from '../../../shared/api/errors.ts';
import type { Db } from './connection.ts';
import { assertNumbered, type Migration } from './migrations/migration.ts';

/**
 * Takes the schema up, one transaction for each step. Runs with a rollback journal, so that the schema number in
 * the file's header is true at every moment and an older Inroad can refuse the file by reading alone.
 *
 * @param copy  The verified copy that was made before, for the message; empty for a new database.
 * @throws {AppError} `database.migration`; the step is rolled back, earlier ones stay.
 */
export function migrate(db: Db, migrations: readonly Migration[], copy: string): void {
  assertNumbered(migrations);
  const mode = db.pragma('journal_mode = DELETE', { simple: true });
  if (mode !== 'delete') throw new Error(`journal mode is ${String(mode)}, not delete`);
  db.pragma('foreign_keys = OFF');
  for (const migration of migrations) {
    if (migration.id > schemaVersion(db)) runStep(db, migration, copy);
  }
  db.pragma('foreign_keys = ON');
}

/** The schema number of an open database. */
export function schemaVersion(db: Db): number {
  return Number(db.pragma('user_version', { simple: true }));
}

function runStep(db: Db, migration: Migration, copy: string): void {
  try {
    db.transaction(() => {
      migration.up(db);
      const orphan = db.prepare('PRAGMA foreign_key_check').get();
      if (orphan) throw new Error(`foreign keys broken by ${migration.name}`);
      db.pragma(`user_version = ${migration.id}`);
    }).immediate();
  } catch (cause) {
    throw new AppError('database.migration', { step: migration.name, copy }, { cause });
  }
}
