import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { expect, it } from 'vitest';
import { addPerson, assess, newAccount, recordsOf, testBackend } from './harness.ts';

it('makes an account with one opportunity, named in the language that is set', async () => {
  const { api } = testBackend();
  const english = await newAccount(api, '  Acme   GmbH ');
  const records = await recordsOf(api, english.accountId);
  expect(records.account.name).toBe('Acme GmbH');
  expect(Object.values(records.opportunities)).toMatchObject([{ name: 'First opportunity' }]);
  await api['settings.set']({ changes: { lang: 'zh-CN' } });
  const chinese = await newAccount(api, '华光');
  expect(chinese.window.document.records.opportunities[chinese.opportunityId]?.name).toBe(
    '第一个商机',
  );
  const named = await api['account.create']({ name: 'Other', opportunity: 'Deal 7' });
  expect((await recordsOf(api, named.accountId)).opportunities[named.opportunityId]?.name).toBe(
    'Deal 7',
  );
});

it('takes a name once, whatever its case and width', async () => {
  const { api } = testBackend();
  const { accountId } = await newAccount(api, 'Äcme AG');
  await expect(api['account.create']({ name: 'äCME ＡＧ' })).rejects.toMatchObject({
    code: 'account.name-taken',
    params: { name: 'Äcme AG' },
  });
  await expect(api['account.duplicate']({ accountId, name: 'äcme ag' })).rejects.toMatchObject({
    code: 'account.name-taken',
  });
});

it('duplicates an account under another id, its records as they are', async () => {
  const { api } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(
    addPerson('ada', { layer: 'decision' }),
    addPerson('bo', { managerId: 'ada', position: { x: 3, y: 4 }, notes: 'line\nline' }),
    assess(opportunityId, 'ada', { influences: ['economic', 'user'], attitude: -2 }),
  );
  const copy = await api['account.duplicate']({ accountId, name: 'Acme, copy' });
  const [original, copied] = [
    await recordsOf(api, accountId),
    await recordsOf(api, copy.accountId),
  ];
  expect(copied).toEqual({
    ...original,
    account: { ...original.account, id: copy.accountId, name: 'Acme, copy' },
  });
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, accounts: 2 });
});

it('deletes by confirmed name, and leaves no trace of it in the files', async () => {
  const { api, file, restart } = testBackend();
  const kept = await newAccount(api, 'Kept');
  const { accountId, window } = await newAccount(api, 'Gone Ltd');
  const canary = 'Xylophagous Quetzalcoatl';
  await window.change(addPerson('ada', { name: canary, notes: `${canary} likes tea` }));
  await api['settings.set']({ changes: { lastAccountId: accountId } });
  await expect(api['account.delete']({ accountId, confirmName: 'gone ltd' })).rejects.toMatchObject(
    { code: 'account.name-mismatch' },
  );
  await api['account.delete']({ accountId, confirmName: 'Gone Ltd' });

  expect((await api['search.people']({ text: 'Xylophagous', accountId: null })).hits).toEqual([]);
  await expect(api['account.open']({ accountId })).rejects.toMatchObject({
    code: 'account.not-found',
  });
  expect((await api['settings.get']({})).lastAccountId).toBeNull();
  expect((await api['account.list']({})).accounts.map(({ id }) => id)).toEqual([kept.accountId]);
  const traces = readdirSync(dirname(file)).filter((name) =>
    readFileSync(join(dirname(file), name)).includes('Xylophagous'),
  );
  expect(traces).toEqual([]);
  const { api: reopened } = restart();
  expect(await reopened['check.run']({ rebuild: false })).toMatchObject({ ok: true });
});

it('leaves no pieces of a deleted name in the search index', async () => {
  const backend = testBackend();
  const { accountId, window } = await newAccount(backend.api, 'Gone Ltd');
  await window.change(addPerson('ada', { name: 'Qzxqzxqzx' }));
  const countPieces = (db: Database) =>
    db
      .prepare("SELECT count(*) FROM person_search_data WHERE instr(block, 'zxq') > 0")
      .pluck()
      .get();
  let pieces: unknown;
  const reopened = backend.tamper((db) => {
    pieces = countPieces(db);
  });
  expect(pieces).toBe(1);
  await reopened.api['account.delete']({ accountId, confirmName: 'Gone Ltd' });
  reopened.tamper((db) => {
    pieces = countPieces(db);
  });
  expect(pieces).toBe(0);
});

it('lists accounts with counts, score and open gaps, the one changed last first', async () => {
  const { api, at } = testBackend();
  const first = await newAccount(api, 'First');
  at('2026-03-02T08:00:00.000Z');
  await newAccount(api, 'Second');
  expect((await api['account.list']({})).accounts).toMatchObject([
    { name: 'Second', people: 0, opportunities: 1, score: null },
    { name: 'First' },
  ]);
  at('2026-03-03T08:00:00.000Z');
  const { assessed } = await first.window.change(addPerson('a'), addPerson('b'), addPerson('c'));
  const [top] = (await api['account.list']({})).accounts;
  expect(top).toMatchObject({
    name: 'First',
    people: 3,
    score: assessed?.score.total,
    updatedAt: '2026-03-03T08:00:00.000Z',
  });
  const critical = assessed?.gaps.filter(({ severity }) => severity === 'critical').length;
  expect(top?.openGaps.critical).toBe(critical);
});

it('keeps settings that are not named, and presets by name', async () => {
  const first = testBackend();
  await first.api['settings.set']({ changes: { theme: 'dark', lang: 'zh-CN' } });
  await first.api['settings.set']({ changes: { lang: 'en', theme: undefined } });
  const mapping = {
    encoding: 'utf-8' as const,
    delimiter: ',' as const,
    columns: { name: 'Name' },
    topMarkers: [],
    guesses: [],
    roles: [],
  };
  await first.api['import.savePreset']({ name: 'HR', mapping });
  await first.api['import.savePreset']({ name: 'HR', mapping: { ...mapping, delimiter: ';' } });
  const { api } = first.restart();
  expect(await api['settings.get']({})).toMatchObject({ theme: 'dark', lang: 'en' });
  expect((await api['import.presets']({})).presets).toEqual([
    { name: 'HR', mapping: { ...mapping, delimiter: ';' } },
  ]);
  expect((await api['import.deletePreset']({ name: 'HR' })).presets).toEqual([]);
  await expect(api['import.deletePreset']({ name: 'HR' })).rejects.toMatchObject({
    code: 'import.preset-not-found',
  });
});

it.each(['en', 'zh-CN'] as const)('makes the sample account in %s, once', async (lang) => {
  const { api } = testBackend();
  const { accountId } = await api['account.createSample']({ lang });
  const { assessed } = await api['account.open']({ accountId });
  expect(assessed[0]?.started).toBe(true);
  expect(assessed[0]?.gaps.length).toBeGreaterThanOrEqual(5);
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
  await expect(api['account.createSample']({ lang })).rejects.toMatchObject({
    code: 'account.name-taken',
  });
});

it('exports what it holds', async () => {
  const { api } = testBackend();
  const { accountId } = await api['account.createSample']({ lang: 'en' });
  const ask = { accountId, opportunityId: null, lang: 'en', theme: 'light', scale: 1 } as const;
  const json = await api['export.render']({ ...ask, format: 'json' });
  expect(Object.keys(JSON.parse(Buffer.from(json.data, 'base64').toString()).people)).toHaveLength(
    Object.keys((await recordsOf(api, accountId)).people).length,
  );
  const svg = await api['export.render']({ ...ask, format: 'svg' });
  expect(svg).toMatchObject({ mime: 'image/svg+xml' });
  await expect(
    api['export.render']({ ...ask, format: 'svg', opportunityId: 'nope' }),
  ).rejects.toMatchObject({ code: 'opportunity.not-found' });
});
