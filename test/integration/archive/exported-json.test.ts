import { expect, it } from 'vitest';
import { writeAccountJson } from '../../../electron/backend/export/json.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import { newAccount, recordsOf, testBackend } from '../backend/harness.ts';
import { fullRecords } from '../export/full-records.ts';

const AT = '2026-03-01T08:00:00.000Z';
const records = fullRecords(() => true);

function fileOf(text: string) {
  return { data: toBase64(new TextEncoder().encode(text)), passphrase: null };
}
const json = (audience: 'internal' | 'bid-team' = 'internal') =>
  fileOf(writeAccountJson(records, AT, audience));

it('an account that was exported as JSON is looked at and added with every field', async () => {
  const { api } = testBackend();
  const { account } = records;
  expect(await api['archive.preview'](json())).toMatchObject({
    accountId: account.id,
    name: account.name,
    people: Object.keys(records.people).length,
    opportunities: Object.keys(records.opportunities).length,
    writtenAt: AT,
    locked: false,
    exportedFor: 'internal',
    stemsFrom: null,
    nameTaken: false,
  });
  expect(await api['archive.preview'](json('bid-team'))).toMatchObject({
    exportedFor: 'bid-team',
  });
  const added = await api['archive.add']({ ...json(), name: null });
  expect(added).toEqual({ accountId: account.id, withHistory: false });
  expect(await recordsOf(api, account.id)).toEqual(records);
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
});

it('is added as a copy where it is here already, under another name, and never merged', async () => {
  const { api } = testBackend();
  const { id, name } = records.account;
  await api['archive.add']({ ...json(), name: null });
  // It could stem from what is here, but does not say so.
  expect(await api['archive.preview'](json())).toMatchObject({ stemsFrom: null, nameTaken: true });
  await expect(api['archive.add']({ ...json(), name: null })).rejects.toMatchObject({
    code: 'account.name-taken',
  });
  const { accountId } = await api['archive.add']({ ...json(), name: `${name} (2)` });
  expect(accountId).not.toBe(id);
  expect((await recordsOf(api, accountId)).people).toEqual(records.people);
  await expect(api['archive.merge']({ ...json(), accountId: id })).rejects.toMatchObject({
    code: 'archive.no-history',
  });
});

it.each([
  ['other JSON', '[1, 2]', { code: 'import.json-foreign' }],
  ['JSON that was cut off', writeAccountJson(records, AT).slice(0, -20), { code: 'import.json' }],
  ['other encodings', Buffer.from('{"name":"\xe9"}', 'latin1'), { code: 'import.json' }],
  [
    'a field that we do not write',
    writeAccountJson(records, AT).replace('"people": [\n    {', '"people": [\n    {"admin": 1,'),
    { code: 'import.json-field', params: { path: 'people.0.admin' } },
  ],
])('refuses %s in words of its own, and stores nothing', async (_, content, refusal) => {
  const { api } = testBackend();
  await newAccount(api);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = { data: toBase64(bytes), passphrase: null };
  await expect(api['archive.preview'](file)).rejects.toMatchObject(refusal);
  await expect(api['archive.add']({ ...file, name: null })).rejects.toMatchObject(refusal);
  expect((await api['account.list']({})).accounts).toHaveLength(1);
});
