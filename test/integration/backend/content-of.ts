import Database from 'better-sqlite3';
import type { TestBackend } from './harness.ts';

/** Closes the backend; every row of every table but what counts commits: equal texts are equal content. */
export function contentOf({ backend, file }: Pick<TestBackend, 'backend' | 'file'>): string {
  backend.close();
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all()
    .filter((name) => name !== 'database_identity');
  const rows = tables.map((name) => [name, db.prepare(`SELECT * FROM "${name}"`).raw().all()]);
  db.close();
  return JSON.stringify(rows);
}
