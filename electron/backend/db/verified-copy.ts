import { closeSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { connect, type Db } from './connection.ts';
import { syncFileAndFolder } from './durable-file.ts';
import { assertWhole } from './inspect.ts';

/**
 * Writes a compact copy of the database beside it and proves that it can be opened and holds as many rows.
 * The copy appears under its name only when it is whole and on disk.
 *
 * @param target  Path of the copy; must not exist.
 * @throws {AppError} `database.damaged` when the database or the copy fails its integrity check.
 */
export function writeVerifiedCopy(db: Db, file: string, target: string): void {
  assertWhole(db, file, 'integrity');
  const draft = `${target}.tmp`;
  try {
    writeDraft(db, draft);
    verify(db, draft);
    publishDraft(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/**
 * Writes a compact copy of the database that nobody else may read, in a folder that is made if it is missing. What was
 * under the path before is gone.
 */
export function writeDraft(db: Db, draft: string): void {
  mkdirSync(dirname(draft), { recursive: true, mode: 0o700 });
  rmSync(draft, { force: true });
  closeSync(openSync(draft, 'wx', 0o600));
  // The copy is brought to disk before it gets its name; page by page on the way would hold others up twice as long.
  const synchronous = db.pragma('synchronous', { simple: true });
  db.pragma('synchronous = OFF');
  try {
    db.prepare('VACUUM INTO ?').run(draft);
  } finally {
    db.pragma(`synchronous = ${String(synchronous)}`);
  }
}

/** Gives a copy that has been verified its name once it is on disk; the name is there for good when it returns. */
export function publishDraft(draft: string, target: string): void {
  syncFileAndFolder(draft);
  renameSync(draft, target);
  syncFileAndFolder(target);
}

function verify(db: Db, draft: string): void {
  const copy = connect(draft);
  try {
    assertWhole(copy, draft, 'integrity');
    for (const table of tablesOf(db)) {
      const [wanted, got] = [countOf(db, table), countOf(copy, table)];
      if (wanted !== got) throw new Error(`the copy has ${got} of ${wanted} rows of ${table}`);
    }
  } finally {
    copy.close();
  }
}

function tablesOf(db: Db): string[] {
  return db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
}

function countOf(db: Db, table: string): number {
  return db.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? -1;
}
