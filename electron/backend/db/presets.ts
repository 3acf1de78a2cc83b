import { type ImportMapping, ImportPreset } from '../../../shared/api/import-types.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** The saved import mappings by name. */
export function readPresets(db: Db): ImportPreset[] {
  return sql<[], { name: string; mapping: string }>(
    db,
    'SELECT name, mapping FROM import_preset ORDER BY name COLLATE NOCASE, name',
  )
    .all()
    .map(({ name, mapping }) => ImportPreset.parse({ name, mapping: JSON.parse(mapping) }));
}

/** Saves a mapping under a name, over one that has it already. */
export function writePreset(db: Db, name: string, mapping: ImportMapping): void {
  sql(
    db,
    `INSERT INTO import_preset (name, mapping) VALUES (?, ?)
     ON CONFLICT (name) DO UPDATE SET mapping = excluded.mapping`,
  ).run(name, JSON.stringify(mapping));
}

/** Removes a mapping; false when there was none of this name. */
export function deletePreset(db: Db, name: string): boolean {
  return sql(db, 'DELETE FROM import_preset WHERE name = ?').run(name).changes > 0;
}
