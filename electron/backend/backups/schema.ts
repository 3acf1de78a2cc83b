import { connectNew, type Db } from '../db/connection.ts';
import type { Migration } from '../db/migrations/migration.ts';

interface SchemaRow {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Tables that the search index makes for itself; their texts are SQLite's and change with it. */
const INDEX_TABLE = /^person_search_/;

/**
 * Whether a database has exactly the tables, indexes and triggers that Inroad gives it, text by text: nothing that
 * runs when its rows are read or written is somebody else's.
 *
 * @param version The schema number it claims, one of `migrations`.
 */
export function hasOwnSchema(db: Db, version: number, migrations: readonly Migration[]): boolean {
  const own = connectNew(':memory:');
  try {
    for (const migration of migrations) if (migration.id <= version) migration.up(own);
    return describe(db) === describe(own);
  } finally {
    own.close();
  }
}

function describe(db: Db): string {
  const rows = db
    .prepare<[], SchemaRow>(
      'SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name',
    )
    .all();
  return JSON.stringify(
    rows.map((row) => (INDEX_TABLE.test(row.name) ? { ...row, sql: null } : row)),
  );
}
