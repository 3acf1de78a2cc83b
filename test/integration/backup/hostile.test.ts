import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backupFolder } from '../../../electron/backend/backups/names.ts';
import type { BackupState } from '../../../shared/api/backup-types.ts';
import { addPerson, newAccount, testBackend } from '../backend/harness.ts';
import { APPLICATION_ID, fingerprint } from '../db/fixtures.ts';
import { contentOfAll } from './harness.ts';

const ID = '2026-02-01T08-00-00-000Z-manual-1';

/** What somebody may have put in the place of a backup. */
const FILES: readonly (readonly [string, BackupState, (file: string, ours: string) => void])[] = [
  ['nothing', 'damaged', (file) => writeFileSync(file, '')],
  ['other bytes', 'foreign', (file) => writeFileSync(file, 'x'.repeat(10_000))],
  ['a database of somebody else', 'foreign', (file) => database(file, 'CREATE TABLE note (text)')],
  [
    'one that claims to be ours',
    'foreign',
    (file) =>
      database(
        file,
        `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1; CREATE TABLE account (id)`,
      ),
  ],
  [
    'half of a backup',
    'damaged',
    (file, ours) => {
      copyFileSync(ours, file);
      truncateSync(file, 40_960);
    },
  ],
  [
    'a trigger that we do not have',
    'foreign',
    changed('CREATE TRIGGER evil AFTER INSERT ON account BEGIN DELETE FROM account_update; END'),
  ],
  [
    'a view in the place of a table',
    'foreign',
    changed(
      'ALTER TABLE setting RENAME TO other; CREATE VIEW setting AS SELECT key, value FROM other',
    ),
  ],
  [
    'a column that runs code',
    'foreign',
    changed('ALTER TABLE tie ADD COLUMN evil TEXT GENERATED ALWAYS AS (hex(note)) VIRTUAL'),
  ],
  ['an index on an expression', 'foreign', changed('CREATE INDEX evil ON person (lower(name))')],
  ['a newer schema', 'newer', changed('PRAGMA user_version = 99')],
  [
    'a change of the log that is not what was written',
    'damaged',
    changed(
      "DROP TRIGGER account_update_fixed; UPDATE account_update SET bytes = x'00'; CREATE TRIGGER account_update_fixed BEFORE UPDATE ON account_update\n  BEGIN SELECT RAISE(ABORT, 'account_update is append-only'); END",
    ),
  ],
  ['a log with its end cut off', 'damaged', changed('UPDATE account SET seq = seq + 1')],
  [
    'people of nobody',
    'damaged',
    changed("PRAGMA foreign_keys = OFF; UPDATE person SET account_id = 'gone'"),
  ],
  ['no identity', 'damaged', changed('DELETE FROM database_identity')],
  [
    'flipped bytes',
    'damaged',
    (file, ours) => {
      const bytes = readFileSync(ours);
      for (let at = 8_192; at < bytes.length; at += 512) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      writeFileSync(file, bytes);
    },
  ],
];

it.each(FILES)(
  '%s is listed as %s, restored by no means, and harms nothing',
  async (_, state, put) => {
    const { api, file } = await withBackup(put);
    const before = await contentOfAll(api);
    const { backups } = await api['backup.list']({});
    expect(backups.find(({ id }) => id === ID)).toMatchObject({ state, accounts: [] });
    const files = fingerprint(backupFolder(file));
    for (const restore of [
      api['backup.restore']({ backupId: ID }),
      api['backup.restoreAccount']({ backupId: ID, accountId: 'id-1', name: 'Other' }),
    ])
      await expect(restore).rejects.toMatchObject({ code: `backup.${state}` });
    expect(await contentOfAll(api)).toEqual(before);
    expect(fingerprint(backupFolder(file))).toEqual(files);
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  },
);

it('takes neither a folder nor a link for a backup', async () => {
  const { api, file } = await withBackup((path) => mkdirSync(path));
  const link = join(backupFolder(file), '2026-02-02T08-00-00-000Z-manual-1.db');
  symlinkSync(file, link);
  const { backups } = await api['backup.list']({});
  expect(backups.map(({ at }) => at)).toEqual(['2026-03-01T08:00:00.000Z']);
});

it('restores one whose journal was left in another mode, without touching it', async () => {
  const { api, file } = await withBackup((path, ours) => {
    copyFileSync(ours, path);
    const db = new Database(path);
    db.pragma('journal_mode = WAL');
    db.close();
  });
  const files = fingerprint(backupFolder(file));
  expect(await api['backup.restore']({ backupId: ID })).toMatchObject({ accounts: 1 });
  expect(fingerprint(backupFolder(file))).toMatchObject(files);
});

/** A backend with a backup of its own and another file beside it. */
async function withBackup(put: (file: string, ours: string) => void) {
  const test = testBackend();
  const { window } = await newAccount(test.api);
  await window.change(...Array.from({ length: 60 }, (_, at) => addPerson(`p${at}`)));
  const made = await test.api['backup.make']({});
  const folder = backupFolder(test.file);
  put(join(folder, `${ID}.db`), join(folder, `${made.id}.db`));
  return test;
}

function database(file: string, sql: string): void {
  const db = new Database(file);
  db.exec(sql);
  db.close();
}

function changed(sql: string) {
  return (file: string, ours: string) => {
    copyFileSync(ours, file);
    database(file, sql);
  };
}
