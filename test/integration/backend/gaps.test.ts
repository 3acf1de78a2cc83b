import { expect, it } from 'vitest';
import type { Gap } from '../../../shared/domain/gap.ts';
import { addPerson, assess, newAccount, START, setPerson, testBackend } from './harness.ts';

const find = (gaps: readonly Gap[], id: string) => gaps.find((gap) => gap.id === id);

it('stores gaps with when each opened, closed and came back', async () => {
  const { api, at } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  const first = await window.change(addPerson('ada'), addPerson('bo'), addPerson('cy'));
  expect(find(first.assessed?.gaps ?? [], 'economic.missing')).toMatchObject({
    status: 'open',
    opened: START,
    closed: null,
  });

  at('2026-03-02T09:00:00.000Z');
  const tagged = await window.change(
    setPerson('ada', { layer: 'decision' }),
    assess(opportunityId, 'ada', { influences: ['economic'] }),
  );
  expect(find(tagged.assessed?.gaps ?? [], 'economic.missing')).toBeUndefined();
  const all = await api['gap.list']({ accountId, opportunityId: null, date: null, closed: true });
  expect(find(all.gaps, 'economic.missing')).toMatchObject({
    status: 'closed',
    opened: START,
    closed: '2026-03-02T09:00:00.000Z',
    reopened: 0,
  });

  at('2026-03-03T09:00:00.000Z');
  const back = await window.change({
    op: 'remove',
    collection: 'assessments',
    id: `${opportunityId}~ada`,
  });
  expect(find(back.assessed?.gaps ?? [], 'economic.missing')).toMatchObject({
    status: 'open',
    opened: START,
    closed: null,
    reopened: 1,
  });
});

it('survives a restart as it was', async () => {
  const first = testBackend();
  const { accountId, window } = await newAccount(first.api);
  const { assessed } = await window.change(addPerson('ada'), addPerson('bo'), addPerson('cy'));
  first.at('2026-03-01T20:00:00.000Z');
  const { api } = first.restart();
  const [reopened] = (await api['account.open']({ accountId })).assessed;
  expect(reopened).toEqual(assessed);
});

it('runs the rules again when a day has passed, without an edit', async () => {
  const { api, at } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(
    addPerson('ada', { layer: 'decision', reach: 'met' }),
    assess(opportunityId, 'ada', { influences: ['economic'], degree: 'high' }),
    {
      op: 'add',
      collection: 'interactions',
      id: 'visit',
      fields: { date: '2026-03-01', kind: 'visit', personIds: ['ada'] },
    },
  );
  const before = await api['gap.list']({ accountId, opportunityId, date: null, closed: false });
  expect(find(before.gaps, 'contact.stale@person:ada')).toBeUndefined();
  at('2026-05-01T09:00:00.000Z');
  const later = await api['account.open']({ accountId });
  expect(later.seq).toBe(2);
  expect(later.assessed[0]?.date).toBe('2026-05-01');
  expect(find(later.assessed[0]?.gaps ?? [], 'contact.stale@person:ada')).toMatchObject({
    opened: '2026-05-01T09:00:00.000Z',
  });
});

it('judges as of another day without storing anything', async () => {
  const { api } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(addPerson('ada'), addPerson('bo'), addPerson('cy'));
  const today = await api['gap.list']({ accountId, opportunityId, date: null, closed: true });
  const later = await api['gap.list']({
    accountId,
    opportunityId,
    date: '2027-01-01',
    closed: true,
  });
  expect(later.date).toBe('2027-01-01');
  expect(await api['gap.list']({ accountId, opportunityId, date: null, closed: true })).toEqual(
    today,
  );
});

it('waives a gap until its day comes', async () => {
  const { api, at } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(addPerson('ada'), addPerson('bo'), addPerson('cy'));
  const { assessed } = await window.change({
    op: 'add',
    collection: 'waivers',
    id: 'w',
    fields: {
      opportunityId,
      gapId: 'coach.missing',
      reason: 'too early',
      by: 'me',
      date: '2026-03-01',
      until: '2026-03-10',
    },
  });
  expect(find(assessed?.gaps ?? [], 'coach.missing')).toMatchObject({
    status: 'waived',
    waiver: { id: 'w', reason: 'too early', until: '2026-03-10' },
  });
  at('2026-03-10T08:00:00.000Z');
  const [back] = (await api['account.open']({ accountId })).assessed;
  expect(find(back?.gaps ?? [], 'coach.missing')).toMatchObject({ status: 'open', waiver: null });
});

it('writes down the score when it changes and only then', async () => {
  const { api, at } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  const history = async () =>
    (await api['score.history']({ accountId, opportunityId })).points.map(({ at: when }) => when);
  await window.change(addPerson('ada'), addPerson('bo'), addPerson('cy'));
  const before = await history();
  at('2026-03-01T10:00:00.000Z');
  await window.change(setPerson('ada', { phone: '123' }));
  expect(await history()).toEqual(before);
  await window.change(
    setPerson('ada', { reach: 'met' }),
    assess(opportunityId, 'ada', { influences: ['user'] }),
  );
  expect(await history()).toEqual([...before, '2026-03-01T10:00:00.000Z']);
});

it('closes the gaps of an opportunity that is removed, and opens them again when it is back', async () => {
  const { api } = testBackend();
  const { accountId, opportunityId, window } = await newAccount(api);
  await window.change(addPerson('ada'), addPerson('bo'), addPerson('cy'));
  await window.change({ op: 'remove', collection: 'opportunities', id: opportunityId });
  expect((await api['account.open']({ accountId })).assessed).toEqual([]);
  await expect(
    api['gap.list']({ accountId, opportunityId: null, date: null, closed: false }),
  ).rejects.toMatchObject({ code: 'opportunity.none' });
  const { assessed } = await window.change({
    op: 'add',
    collection: 'opportunities',
    id: opportunityId,
    fields: { name: 'Again', createdAt: START },
  });
  expect(find(assessed?.gaps ?? [], 'economic.missing')).toMatchObject({
    opened: START,
    reopened: 1,
  });
});
