import { Settings, type SettingsChanges } from '../../../shared/api/contract.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** The preferences; defaults where nothing was set. */
export function readSettings(db: Db): Settings {
  const rows = sql<[], { key: string; value: string }>(db, 'SELECT key, value FROM setting').all();
  return Settings.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown])),
  );
}

/** Sets the preferences that are named and leaves the others. */
export function writeSettings(db: Db, changes: SettingsChanges): void {
  const write = sql(
    db,
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  for (const [key, value] of Object.entries(changes)) {
    if (value !== undefined) write.run(key, JSON.stringify(value));
  }
}
