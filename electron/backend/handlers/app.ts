import packageJson from '../../../package.json' with { type: 'json' };
import { sqliteVersion } from '../db/connection.ts';
import { schemaVersion } from '../db/migrate.ts';
import { readSettings, writeSettings } from '../db/settings.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** What runs here, and the user's preferences. */
export function appHandlers({
  database: { db, file },
  accounts,
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
    'settings.set': ({ changes }) => {
      const areRulesSet = changes.thresholds !== undefined || changes.rulesOff !== undefined;
      try {
        return write(() => {
          writeSettings(db, changes);
          if (areRulesSet) accounts.judgeAll();
          return readSettings(db);
        });
      } catch (error) {
        // What is in memory may be judged by settings that were not stored.
        if (areRulesSet) accounts.forget();
        throw error;
      }
    },
  };
}
