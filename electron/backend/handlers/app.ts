import packageJson from '../../../package.json' with { type: 'json' };
import { sqliteVersion } from '../db/connection.ts';
import { schemaVersion } from '../db/migrate.ts';
import { readSettings, writeSettings } from '../db/settings.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** What runs here, and the user's preferences. */
export function appHandlers({
  database: { db, file },
  write,
}: HandlerDeps): HandlerGroup<'app.info' | 'settings.get' | 'settings.set'> {
  return {
    'app.info': () => ({
      version: packageJson.version,
      schemaVersion: schemaVersion(db),
      databaseFile: file,
      sqlite: sqliteVersion(db),
    }),
    'settings.get': () => readSettings(db),
    'settings.set': ({ changes }) =>
      write(() => {
        writeSettings(db, changes);
        return readSettings(db);
      }),
  };
}
