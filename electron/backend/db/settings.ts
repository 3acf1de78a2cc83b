import { Settings, type SettingsChanges } from '../../../shared/api/settings-types.ts';
import {
  DEFAULT_RULE_SETTINGS,
  type RuleSettings,
  ruleSettings,
} from '../../../shared/rules/rule-settings.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** The preferences; defaults where nothing was set. */
export function readSettings(db: Db): Settings {
  const rows = sql<[], { key: string; value: string }>(db, 'SELECT key, value FROM setting').all();
  return Settings.parse(
    Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown])),
  );
}

/** How the rules are set. Read for every judgement, so that it cannot be out of date. */
export function readRuleSettings(db: Db): RuleSettings {
  const rows = sql<[], { key: string; value: string }>(
    db,
    "SELECT key, value FROM setting WHERE key IN ('thresholds', 'rulesOff')",
  ).all();
  if (rows.length === 0) return DEFAULT_RULE_SETTINGS;
  const set = rows.map(({ key, value }) => [key, JSON.parse(value) as unknown]);
  return ruleSettings(Settings.parse(Object.fromEntries(set)));
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
