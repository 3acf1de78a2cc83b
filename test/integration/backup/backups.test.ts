import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backupFolder } from '../../../electron/backend/backups/names.ts';
import { addPerson, newAccount, setPerson, testBackend } from '../backend/harness.ts';
import { contentOfAll, importRows, largeAccount, namesIn } from './harness.ts';

it('lists a backup made by hand with why, when and what it holds', async () => {
  const { api, file } = testBackend();
  const { accountId, window } = await newAccount(api, 'Acme');
  await window.change(addPerson('ada'), addPerson('bo'));
  const made = await api['backup.make']({});
  expect(made).toMatchObject({
    id: expect.stringMatching(/^2026-03-01T08-00-00-000Z-manual-\d+$/),
    at: '2026-03-01T08:00:00.000Z',
    reason: 'manual',
    state: 'whole',
    accounts: [{ id: accountId, name: 'Acme', people: 2 }],
  });
  const { backups, folder } = await api['backup.list']({});
  expect(backups).toEqual([made]);
  expect(folder).toBe(backupFolder(file));
  const path = join(folder, `${made.id}.db`);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual([`${made.id}.db`]);
  const copy = new Database(path, { readonly: true });
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  copy.close();
});

it('makes a large one in a thread, and answers meanwhile', async () => {
  const { api } = testBackend();
  await largeAccount(api, 'Large', 300);
  const making = api['backup.make']({ jobId: 'b' });
  expect((await api['account.list']({})).accounts).toHaveLength(1);
  expect((await making).bytes).toBeGreaterThan(4_000_000);
  const { backups } = await api['backup.list']({});
  expect(backups).toMatchObject([{ state: 'whole', accounts: [{ people: 300 }] }]);
});

it('makes one before an import, a merge and an added account, not again when nothing changed', async () => {
  const test = testBackend();
  const { api } = test;
  const { accountId } = await newAccount(api);
  await importRows(api, accountId, ['Ada']);
  expect(await reasons(api)).toEqual(['import']);
  // Ten minutes have not passed, and ten rows are no large change.
  await importRows(api, accountId, ['Bo']);
  expect(await reasons(api)).toEqual(['import']);
  test.at('2026-03-01T08:10:00.000Z');
  await importRows(api, accountId, ['Cy']);
  expect(await reasons(api)).toEqual(['import', 'import']);
  const { data } = await api['archive.write']({ accountId, passphrase: null });
  await api['archive.merge']({ accountId, data, passphrase: null });
  expect(await reasons(api)).toEqual(['merge', 'import', 'import']);
  await api['archive.add']({ data, passphrase: null, name: 'Copy' });
  expect(await reasons(api)).toEqual(['add', 'merge', 'import', 'import']);
  await api['backup.make']({});
  await api['archive.add']({ data, passphrase: null, name: 'Copy 2' });
  expect(await reasons(api)).toEqual(['manual', 'add', 'merge', 'import', 'import']);
});

it('makes none of a database without accounts', async () => {
  const test = testBackend();
  const { api, file } = test;
  const { accountId } = await importInto(api);
  expect(accountId).toBeTypeOf('string');
  expect(readdirSync(join(file, '..'))).not.toContain('inroad.db-backups');
});

it('says that none could be made, and imports without one only when told to', async () => {
  const test = testBackend();
  const { api, file } = test;
  const { accountId } = await newAccount(api);
  // In the place of the folder: no permission would stop a test that runs as root.
  writeFileSync(backupFolder(file), 'in the way');
  await expect(importRows(api, accountId, ['Ada'])).rejects.toMatchObject({
    code: 'backup.failed',
    params: { folder: backupFolder(file) },
  });
  expect((await contentOfAll(api))[0]?.seq).toBe(1);
  await importRows(api, accountId, ['Ada'], { withoutBackup: true });
  expect((await contentOfAll(api))[0]?.seq).toBe(2);
  expect(test.logged.map(({ event }) => event)).toContain('backup.declined');
});

it('restores everything byte for byte as it was, and what was there before that', async () => {
  const test = testBackend();
  const { api } = test;
  const { window } = await newAccount(api, 'Acme');
  await window.change(addPerson('ada', { notes: 'the first notes' }), addPerson('bo'));
  await largeAccount(api, 'Beta', 250);
  await api['settings.set']({ changes: { theme: 'dark' } });
  const first = await contentOfAll(api);
  const { id: backupId } = await api['backup.make']({});
  await window.change(setPerson('ada', { notes: 'other notes' }));
  await newAccount(api, 'Later');
  await api['settings.set']({ changes: { theme: 'light' } });
  const second = await contentOfAll(api);
  const { undo: undoId, accounts: count } = await api['backup.restore']({ backupId });
  expect(count).toBe(2);
  expect(await contentOfAll(api)).toEqual(first);
  expect((await api['settings.get']({})).theme).toBe('dark');
  expect(
    (await api['search.people']({ text: 'the first notes', accountId: null })).hits,
  ).toHaveLength(1);
  expect((await api['search.people']({ text: 'other notes', accountId: null })).hits).toEqual([]);
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
  const [undo] = (await api['backup.list']({})).backups;
  expect(undo).toMatchObject({ reason: 'restore', id: undoId });
  await api['backup.restore']({ backupId: undo?.id ?? '' });
  expect(await contentOfAll(api)).toEqual(second);
  const again = test.restart();
  expect(await contentOfAll(again.api)).toEqual(second);
  expect(await again.api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  expect(readdirSync(join(test.file, '..')).sort()).toEqual([
    'inroad.db',
    'inroad.db-backups',
    'inroad.db-wal',
    'inroad.db.holder',
  ]);
});

it('goes on counting what was written, so that no backup passes for another', async () => {
  const { api } = testBackend();
  await newAccount(api, 'Acme');
  const { id: backupId } = await api['backup.make']({});
  await newAccount(api, 'Beta');
  await api['backup.restore']({ backupId });
  await api['backup.restore']({ backupId });
  const { backups } = await api['backup.list']({});
  const held = backups.map(({ accounts }) => accounts.map(({ name }) => name).join());
  expect(held).toEqual(['Acme', 'Acme,Beta', 'Acme']);
});

it('refuses what a window has that was open during a restore', async () => {
  const { api } = testBackend();
  const { window } = await newAccount(api);
  const { id: backupId } = await api['backup.make']({});
  await window.change(addPerson('ada'));
  await api['backup.restore']({ backupId });
  await expect(window.change(setPerson('ada', { title: 'CEO' }))).rejects.toMatchObject({
    code: 'account.update-invalid',
  });
});

it('adds one account of a backup beside what is here', async () => {
  const { api } = testBackend();
  const { accountId, window } = await newAccount(api, 'Acme');
  await window.change(addPerson('ada'));
  const [whole] = await contentOfAll(api);
  const { id: backupId } = await api['backup.make']({});
  await window.change(addPerson('bo'));
  const input = { backupId, accountId };
  await expect(api['backup.restoreAccount']({ ...input, name: null })).rejects.toMatchObject({
    code: 'account.name-taken',
  });
  const copy = await api['backup.restoreAccount']({ ...input, name: 'Acme (backup)' });
  expect(copy).toMatchObject({ withHistory: false });
  const { accounts } = await api['account.list']({});
  expect(accounts.map(({ name, people }) => `${name}: ${people}`).sort()).toEqual([
    'Acme (backup): 1',
    'Acme: 2',
  ]);
  await api['account.delete']({ accountId, confirmName: 'Acme' });
  expect(await api['backup.restoreAccount']({ ...input, name: null })).toEqual({
    accountId,
    withHistory: true,
  });
  const restored = (await contentOfAll(api)).find(({ id }) => id === accountId);
  expect({ ...restored, updatedAt: '' }).toEqual({ ...whole, updatedAt: '' });
});

it('deletes one, and knows no path outside its folder', async () => {
  const test = testBackend();
  const { api } = test;
  await newAccount(api);
  const { id: backupId } = await api['backup.make']({});
  expect((await api['backup.delete']({ backupId })).backups).toEqual([]);
  expect(namesIn(test)).toEqual([]);
  await expect(api['backup.delete']({ backupId })).rejects.toMatchObject({
    code: 'backup.not-found',
  });
  await expect(api['backup.restore']({ backupId })).rejects.toMatchObject({
    code: 'backup.not-found',
  });
  for (const path of ['../inroad', `../${backupId}`, `${backupId}/..`, ''])
    await expect(api['backup.delete']({ backupId: path })).rejects.toMatchObject({
      code: 'request.invalid',
    });
});

it('keeps the newest five by itself, and what was made by hand', async () => {
  const test = testBackend();
  const { api } = test;
  const { accountId } = await newAccount(api);
  await api['backup.make']({});
  for (let month = 4; month <= 12; month += 1) {
    test.at(`2026-${String(month).padStart(2, '0')}-01T08:00:00.000Z`);
    await importRows(api, accountId, [`Person ${month}`]);
  }
  expect(await reasons(api)).toEqual([...Array(5).fill('import'), 'manual']);
});

it('removes what a killed run left', async () => {
  const test = testBackend();
  await newAccount(test.api);
  await test.api['backup.make']({});
  const folder = backupFolder(test.file);
  for (const name of ['3.tmp', '3.tmp-journal', '4.tmp.staged'])
    writeFileSync(join(folder, name), 'x');
  writeFileSync(join(folder, 'mine.txt'), 'not ours');
  test.restart();
  expect(namesIn(test)).toEqual([expect.stringContaining('-manual-'), 'mine.txt']);
  rmSync(folder, { recursive: true });
});

async function reasons(api: Parameters<typeof importRows>[0]) {
  return (await api['backup.list']({})).backups.map(({ reason }) => reason);
}

async function importInto(api: Parameters<typeof importRows>[0]) {
  const data = Buffer.from('name\nAda').toString('base64');
  const source = { fileName: 'a.csv', data, accountId: null };
  const { mapping } = await api['import.preview']({ ...source, mapping: null });
  return api['import.run']({ ...source, newAccount: { name: 'New' }, mapping });
}
