import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupFolder } from '../../../electron/backend/backups/names.ts';
import { addPerson, newAccount, setPerson, testBackend } from '../backend/harness.ts';
import { largeAccount } from './harness.ts';

const CANARIES = ['Kanarienvogel', '金丝雀先生', 'canary@client.example'];

it('leaves nothing of a deleted account in the database or in any backup, when asked to', async () => {
  const test = testBackend();
  const { api, file } = test;
  const folder = join(file, '..');
  const { accountId, window } = await newAccount(api, 'Kanarienvogel AG');
  const [name = '', chinese = '', email = ''] = CANARIES;
  await window.change(
    addPerson('a', { name, notes: chinese, email }),
    addPerson('b', { name: chinese }),
  );
  await api['backup.make']({});
  await window.change(setPerson('a', { name: 'Other' }));
  await largeAccount(api, 'Kept', 150);
  await api['backup.make']({});
  const damaged = join(backupFolder(file), '2026-02-01T08-00-00-000Z-daily-1.db');
  writeFileSync(damaged, '');
  expect(found(folder)).toEqual(CANARIES);
  const { backups } = await api['account.delete']({
    accountId,
    confirmName: 'Kanarienvogel AG',
    alsoInBackups: true,
  });
  expect(backups).toBe(2);
  expect(found(folder)).toEqual([]);
  const listed = (await api['backup.list']({})).backups;
  expect(listed.map(({ state }) => state)).toEqual(['whole', 'whole']);
  expect(listed.map(({ accounts }) => accounts.map((one) => one.name))).toEqual([['Kept'], []]);
  await api['backup.restore']({ backupId: listed[0]?.id ?? '' });
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
});

it('leaves the backups as they are when nobody asks', async () => {
  const { api } = testBackend();
  const { accountId } = await newAccount(api);
  const { id: backupId } = await api['backup.make']({});
  await api['account.delete']({ accountId, confirmName: 'Acme' });
  await api['backup.restoreAccount']({ backupId, accountId, name: null });
  expect((await api['account.list']({})).accounts).toMatchObject([{ id: accountId, name: 'Acme' }]);
});

/** Which canaries the bytes of the files hold, in any of the ways texts are written. */
function found(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path));
  return CANARIES.filter((text) =>
    (['utf8', 'utf16le'] as const).some((encoding) =>
      files.some((bytes) => bytes.includes(Buffer.from(text, encoding))),
    ),
  );
}
