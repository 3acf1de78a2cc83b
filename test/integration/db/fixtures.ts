import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { APPLICATION_ID } from '../../../electron/backend/db/connection.ts';
import type { Migration } from '../../../electron/backend/db/migrations/migration.ts';
import { type OpenDatabase, openDatabase } from '../../../electron/backend/db/open.ts';

/** A folder of its own that is gone when the test has ended. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const firstStep: Migration = {
  id: 1,
  name: 'first',
  up: (db) =>
    void db.exec(
      'CREATE TABLE database_identity (id TEXT NOT NULL, commits INTEGER NOT NULL) STRICT; CREATE TABLE note (text TEXT NOT NULL) STRICT;',
    ),
};
export const secondStep: Migration = {
  id: 2,
  name: 'second',
  up: (db) => void db.exec("ALTER TABLE note ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm'"),
};

let ids = 0;

/** Opens with a fixed clock; closed by `close` or the end of the test. */
export function open(file: string, migrations: readonly Migration[] = [firstStep]): OpenDatabase {
  const database = openDatabase({
    file,
    migrations,
    now: () => new Date('2026-03-01T08:00:00.000Z'),
    newId: () => `database-${++ids}`,
  });
  onTestFinished(() => {
    if (database.db.open) database.close();
  });
  return database;
}

/** A closed database of ours with some notes. */
export function noteDatabase(file: string, notes: readonly string[] = ['one']): string {
  const { db, close } = open(file);
  for (const note of notes) db.prepare('INSERT INTO note (text) VALUES (?)').run(note);
  close();
  return file;
}

/** A SQLite file of somebody else. */
export function foreignDatabase(file: string, applicationId = 0): string {
  const db = new Database(file);
  db.exec("CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('theirs')");
  db.pragma(`application_id = ${applicationId}`);
  db.close();
  return file;
}

export { APPLICATION_ID };

/** Every file of a folder with the hash of its bytes: equal before and after means untouched. */
export function fingerprint(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    entries.map((name) => [
      name,
      statSync(join(folder, name)).isFile() ? sha256(readFileSync(join(folder, name))) : 'folder',
    ]),
  );
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
