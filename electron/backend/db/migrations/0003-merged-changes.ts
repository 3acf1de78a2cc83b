import type { Migration } from './migration.ts';

/** When a change was made in the copy it came from; null for one that was made here, at the time it was stored. */
export const mergedChanges: Migration = {
  id: 3,
  name: '0003-merged-changes',
  up: (db) => void db.exec('ALTER TABLE account_update ADD COLUMN made_at TEXT'),
};
