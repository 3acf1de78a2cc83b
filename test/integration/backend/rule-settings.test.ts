import { expect, it } from 'vitest';
import type { Api, Input } from '../../../shared/api/contract.ts';
import {
  addPerson,
  assess,
  newAccount,
  setPerson,
  type TestBackend,
  testBackend,
} from './harness.ts';

/** Two accounts, each with somebody of high influence whom nobody owns and who was called 40 days ago. */
async function twoAccounts() {
  const { api, ...rest } = testBackend();
  const made = [];
  for (const name of ['Acme', 'Berg']) {
    const account = await newAccount(api, name);
    const { opportunityId, window } = account;
    await window.change(
      addPerson('p1'),
      addPerson('p2'),
      addPerson('p3'),
      assess(opportunityId, 'p1', { degree: 'high' }),
      {
        op: 'add',
        collection: 'interactions',
        id: 'i1',
        fields: { date: '2026-01-20', kind: 'call', personIds: ['p1'] },
      },
    );
    made.push(account);
  }
  const [acme, berg] = made;
  if (!acme || !berg) throw new Error('two accounts');
  return { api, ...rest, acme, berg };
}

type Changes = Input<'settings.set'>['changes'];
const set = (api: Api, changes: Changes) => api['settings.set']({ changes });

async function rulesOf(api: Api, accountId: string): Promise<string[]> {
  const input = { accountId, opportunityId: null, date: null, closed: false };
  return (await api['gap.list'](input)).gaps.map(({ rule }) => rule);
}

async function counts(api: Api): Promise<number[]> {
  const { accounts } = await api['account.list']({});
  return accounts.map(({ openGaps }) => Object.values(openGaps).reduce((sum, n) => sum + n, 0));
}

async function isSound(api: Api): Promise<boolean> {
  return (await api['check.run']({ rebuild: false })).ok;
}

it('thresholds decide in every account at once, in lists, gaps and the check', async () => {
  const { api, acme, berg } = await twoAccounts();
  const before = await counts(api);
  expect(await rulesOf(api, acme.accountId)).toContain('contact.stale');

  await set(api, { thresholds: { staleHighDays: 41, staleMediumDays: 60 } });
  expect(await counts(api)).toEqual(before.map((count) => count - 1));
  expect(await isSound(api)).toBe(true);
  for (const { accountId } of [acme, berg])
    expect(await rulesOf(api, accountId)).not.toContain('contact.stale');

  await set(api, { thresholds: {} });
  expect(await counts(api)).toEqual(before);
  expect(await isSound(api)).toBe(true);
});

it('a rule that is switched off is neither listed nor counted, and the score stays', async () => {
  const { api, acme } = await twoAccounts();
  const { accountId, opportunityId } = acme;
  const [before] = await counts(api);
  const score = async () => (await api['account.list']({})).accounts.map((one) => one.score);
  const points = await score();

  const { rulesOff } = await set(api, { rulesOff: ['economic.missing', 'owner.missing'] });
  expect(rulesOff).toEqual(['economic.missing', 'owner.missing']);
  const rules = await rulesOf(api, accountId);
  expect(rules).not.toContain('economic.missing');
  expect(rules).not.toContain('owner.missing');
  expect((await counts(api))[0]).toBe((before ?? 0) - 2);
  expect(await score()).toEqual(points);
  const dated = { accountId, opportunityId, date: '2026-03-02', closed: false };
  const { gaps, score: listed } = await api['gap.list'](dated);
  expect(gaps.map(({ rule }) => rule)).not.toContain('economic.missing');
  expect(listed.cap).toBe(60);
  expect(listed.parts.flatMap((part) => part.rules)).not.toContain('economic.missing');
  expect(await isSound(api)).toBe(true);
});

it('what is set holds after a restart and for the next edit', async () => {
  const { api, restart, acme } = await twoAccounts();
  await set(api, { rulesOff: ['contact.stale'], thresholds: { startPeople: 10 } });
  await acme.window.change(setPerson('p1', { title: 'CFO' }));
  expect(await rulesOf(api, acme.accountId)).not.toContain('contact.stale');
  const again: TestBackend = restart();
  expect(await again.api['settings.get']({})).toMatchObject({
    rulesOff: ['contact.stale'],
    thresholds: { startPeople: 10 },
  });
  expect(await rulesOf(again.api, acme.accountId)).not.toContain('contact.stale');
  expect(await isSound(again.api)).toBe(true);
});

it('an account that cannot be read does not keep the others from being judged, and is logged', async () => {
  const { tamper, acme, berg } = await twoAccounts();
  const { api, logged } = tamper((db) => {
    db.exec('DROP TRIGGER account_update_fixed');
    db.prepare("UPDATE account_update SET bytes = x'00' WHERE account_id = ?").run(berg.accountId);
  });
  await set(api, { rulesOff: ['contact.stale'] });
  expect(await rulesOf(api, acme.accountId)).not.toContain('contact.stale');
  expect(logged).toContainEqual({
    event: 'account.unreadable',
    fields: { account: berg.accountId, code: expect.any(String) },
  });
});

it.each([
  ['too small', { thresholds: { staleHighDays: 0 } }],
  ['too large', { thresholds: { confirmedConfidence: 101 } }],
  ['not whole', { thresholds: { bidDays: 1.5 } }],
  ['unknown', { thresholds: { nonsense: 1 } }],
  ['high longer than medium', { thresholds: { staleHighDays: 61 } }],
  ['medium longer than low', { thresholds: { staleMediumDays: 91 } }],
  ['an unknown rule', { rulesOff: ['nonsense'] }],
  ['a rule twice', { rulesOff: ['contact.stale', 'contact.stale'] }],
])('%s is refused and changes nothing', async (_, changes) => {
  const { api } = testBackend();
  await expect(set(api, changes as Changes)).rejects.toThrow();
  expect(await api['settings.get']({})).toMatchObject({ thresholds: {}, rulesOff: [] });
});
