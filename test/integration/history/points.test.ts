import { describe, expect, it } from 'vitest';
import type { Api } from '../../../shared/api/contract.ts';
import type { HistoryPoint } from '../../../shared/api/history-types.ts';
import { unpackRecords } from '../../../shared/document/packed-records.ts';
import {
  addPerson,
  newAccount,
  openWindow,
  recordsOf,
  setPerson,
  testBackend,
} from '../backend/harness.ts';

async function at(api: Api, accountId: string, point: HistoryPoint) {
  const { place, records } = await api['history.at']({ accountId, point });
  return { ...place, people: Object.keys(unpackRecords(records).people).sort() };
}

/** Three people on three days, each at noon; the day of the user's calendar is that of the machine. */
async function threeDays() {
  const test = testBackend();
  const { api } = test;
  test.at('2026-03-01T12:00:00.000Z');
  const { accountId, window } = await newAccount(api);
  for (const [day, id] of [
    ['02', 'ann'],
    ['04', 'bo'],
    ['04', 'cy'],
  ] as const) {
    test.at(`2026-03-${day}T12:00:00.000Z`);
    await window.change(addPerson(id));
  }
  test.at('2026-03-09T12:00:00.000Z');
  return { test, api, accountId, window };
}

describe('the account as it was', () => {
  it('is read at a change, at the end of a day and now', async () => {
    const { api, accountId } = await threeDays();
    expect(await at(api, accountId, { kind: 'seq', seq: 2 })).toEqual({
      seq: 2,
      at: '2026-03-02T12:00:00.000Z',
      date: '2026-03-02',
      name: null,
      people: ['ann'],
    });
    expect(await at(api, accountId, { kind: 'date', date: '2026-03-03' })).toMatchObject({
      seq: 2,
      date: '2026-03-03',
      people: ['ann'],
    });
    expect(await at(api, accountId, { kind: 'date', date: '2026-03-04' })).toMatchObject({
      seq: 4,
      people: ['ann', 'bo', 'cy'],
    });
    expect(await at(api, accountId, { kind: 'now' })).toMatchObject({ seq: 4, date: '2026-03-09' });
  });

  it('says so for a day before the first change, a day to come and a change that is not there', async () => {
    const { api, accountId } = await threeDays();
    await expect(at(api, accountId, { kind: 'date', date: '2026-02-28' })).rejects.toMatchObject({
      code: 'history.before-first',
      params: { date: '2026-02-28', first: '2026-03-01' },
    });
    await expect(at(api, accountId, { kind: 'date', date: '2026-03-10' })).rejects.toMatchObject({
      code: 'history.future',
    });
    await expect(at(api, accountId, { kind: 'seq', seq: 5 })).rejects.toMatchObject({
      code: 'history.no-such-change',
      params: { seq: 5, last: 4 },
    });
    await expect(at(api, accountId, { kind: 'snapshot', id: 'x' })).rejects.toMatchObject({
      code: 'snapshot.not-found',
    });
    await expect(at(api, 'nobody', { kind: 'now' })).rejects.toMatchObject({
      code: 'account.not-found',
    });
  });

  it('is the same from the log alone as from a state that was kept, over many parts of the log', async () => {
    const test = testBackend();
    const { api } = test;
    const { accountId, window } = await newAccount(api);
    await window.change(addPerson('ann'));
    for (let i = 0; i < 450; i += 1) await window.change(setPerson('ann', { title: `Title ${i}` }));
    const titleAt = async (from: Api, seq: number) => {
      const { records } = await from['history.at']({ accountId, point: { kind: 'seq', seq } });
      return unpackRecords(records).people.ann?.title;
    };
    expect(await titleAt(api, 3)).toBe('Title 0');
    expect(await titleAt(api, 430)).toBe('Title 427');
    const bare = test.tamper((db) => db.exec('DELETE FROM account_snapshot'));
    expect(await titleAt(bare.api, 430)).toBe('Title 427');
    const holed = bare.tamper((db) =>
      db.exec(
        'DROP TRIGGER account_update_kept; DELETE FROM account_update WHERE seq = 210; DELETE FROM account_snapshot',
      ),
    );
    await expect(titleAt(holed.api, 430)).rejects.toMatchObject({ code: 'database.damaged' });
    expect(await titleAt(holed.api, 200)).toBe('Title 197');
  });
});

describe('a named snapshot', () => {
  it('names the account as it is, keeps its place, and can be renamed and deleted', async () => {
    const { test, api, accountId, window } = await threeDays();
    const { created } = await api['snapshot.create']({ accountId, name: ' Before the bid ' });
    expect(created).toMatchObject({
      name: 'Before the bid',
      seq: 4,
      at: '2026-03-09T12:00:00.000Z',
    });
    await window.change(addPerson('dee'));
    const { snapshots } = await api['snapshot.rename']({
      accountId,
      snapshotId: created.id,
      name: 'Bid',
    });
    expect(snapshots).toEqual([{ ...created, name: 'Bid' }]);
    const point = { kind: 'snapshot', id: created.id } as const;
    expect(await at(api, accountId, point)).toMatchObject({
      seq: 4,
      date: '2026-03-09',
      name: 'Bid',
      people: ['ann', 'bo', 'cy'],
    });
    const again = test.restart();
    expect(await at(again.api, accountId, point)).toMatchObject({ seq: 4, name: 'Bid' });
    await again.api['snapshot.delete']({ accountId, snapshotId: created.id });
    expect((await again.api['snapshot.list']({ accountId })).snapshots).toEqual([]);
    await expect(at(again.api, accountId, point)).rejects.toMatchObject({
      code: 'snapshot.not-found',
    });
    expect(await at(again.api, accountId, { kind: 'seq', seq: 4 })).toMatchObject({
      people: ['ann', 'bo', 'cy'],
    });
  });

  it('comes back as it was when its name was forgotten by mistake', async () => {
    const { api, accountId, window } = await threeDays();
    const { created } = await api['snapshot.create']({ accountId, name: 'Bid' });
    await window.change(addPerson('dee'));
    await api['snapshot.delete']({ accountId, snapshotId: created.id });
    for (let twice = 0; twice < 2; twice += 1)
      expect(await api['snapshot.restore']({ accountId, snapshot: created })).toEqual({
        snapshots: [created],
      });
    const point = { kind: 'snapshot', id: created.id } as const;
    expect(await at(api, accountId, point)).toMatchObject({ seq: 4, people: ['ann', 'bo', 'cy'] });

    await api['snapshot.delete']({ accountId, snapshotId: created.id });
    const other = await api['snapshot.create']({ accountId, name: 'bid' });
    await expect(api['snapshot.restore']({ accountId, snapshot: created })).rejects.toMatchObject({
      code: 'snapshot.name-taken',
    });
    await expect(
      api['snapshot.restore']({ accountId, snapshot: { ...created, seq: 99, name: 'Beyond' } }),
    ).rejects.toMatchObject({ code: 'history.no-such-change', params: { seq: 99, last: 5 } });
    expect(await api['snapshot.list']({ accountId })).toEqual({ snapshots: [other.created] });
  });

  it('has a name of its own', async () => {
    const { api, accountId } = await threeDays();
    const { created } = await api['snapshot.create']({ accountId, name: 'Bid' });
    await expect(api['snapshot.create']({ accountId, name: 'BID' })).rejects.toMatchObject({
      code: 'snapshot.name-taken',
      params: { name: 'Bid' },
    });
    await api['snapshot.rename']({ accountId, snapshotId: created.id, name: 'bid' });
    for (const method of ['snapshot.rename', 'snapshot.delete'] as const)
      await expect(
        api[method]({ accountId, snapshotId: 'x', name: 'New' } as never),
      ).rejects.toMatchObject({
        code: method === 'snapshot.rename' ? 'snapshot.not-found' : 'request.invalid',
      });
  });

  it('is checked against the log, and its state stays while later ones are let go', async () => {
    const { test, api, accountId, window } = await threeDays();
    await api['snapshot.create']({ accountId, name: 'Bid' });
    for (let i = 0; i < 620; i += 1) await window.change(setPerson('ann', { title: `T${i}` }));
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true, problems: [] });
    let kept: unknown[] = [];
    const bent = test.tamper((db) => {
      kept = db.prepare('SELECT seq FROM account_snapshot ORDER BY seq').pluck().all();
      db.exec('UPDATE named_snapshot SET seq = 9999');
    });
    expect(kept[0]).toBe(4);
    expect(kept.length).toBe(3);
    const report = await bent.api['check.run']({ rebuild: false });
    expect(report.problems).toEqual([expect.objectContaining({ part: 'snapshot' })]);
  });

  it('goes with its account and does not come along with a copy, whose log begins anew', async () => {
    const { test, api, accountId } = await threeDays();
    await api['snapshot.create']({ accountId, name: 'Bid' });
    const copy = await api['account.duplicate']({ accountId, name: 'Copy' });
    expect((await api['snapshot.list']({ accountId: copy.accountId })).snapshots).toEqual([]);
    expect(Object.keys((await recordsOf(api, copy.accountId)).people)).toHaveLength(3);
    await api['account.delete']({ accountId, confirmName: 'Acme' });
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
    test.tamper((db) => {
      expect(db.prepare('SELECT count(*) FROM named_snapshot').pluck().get()).toBe(0);
    });
  });
});

describe("the score's course", () => {
  it('says at each point which change moved it, and what opened and closed', async () => {
    const test = testBackend();
    const { api } = test;
    const { accountId, opportunityId } = await newAccount(api);
    const window = await openWindow(api, accountId, opportunityId);
    await window.change(addPerson('ann'), addPerson('bo'), addPerson('cy'));
    test.at('2026-03-02T08:00:00.000Z');
    await window.change({
      op: 'add',
      collection: 'assessments',
      id: `${opportunityId}~ann`,
      fields: { opportunityId, personId: 'ann', influences: ['user'] },
    });
    const { points, gaps } = await api['score.history']({ accountId, opportunityId });
    const [created, three, tagged] = points;
    expect(created).toMatchObject({ seq: 1, label: 'account.create', opened: [], closed: [] });
    expect(three).toMatchObject({ seq: 2, label: 'test', closed: [] });
    expect(three?.opened).toContain('user.missing');
    expect(three).toMatchObject({ about: ['ann', 'bo', 'cy'], more: 0 });
    expect(tagged).toMatchObject({ seq: 3, label: 'test', at: '2026-03-02T08:00:00.000Z' });
    expect(tagged).toMatchObject({ about: ['ann'], more: 0 });
    expect(tagged?.closed).toContain('user.missing');
    expect(tagged?.opened).not.toContain('economic.missing');
    expect(tagged?.total).toBeGreaterThan(three?.total ?? 100);
    const named = new Set(points.flatMap(({ opened, closed }) => [...opened, ...closed]));
    expect(new Set(gaps.map(({ id }) => id))).toEqual(named);
  });

  it('has no label where a day passed and nothing was changed', async () => {
    const test = testBackend();
    const { api } = test;
    const { accountId, opportunityId } = await newAccount(api);
    const window = await openWindow(api, accountId, opportunityId);
    await window.change(
      addPerson('ann', { reach: 'met' }),
      {
        op: 'add',
        collection: 'assessments',
        id: `${opportunityId}~ann`,
        fields: { opportunityId, personId: 'ann', influences: ['user'], degree: 'high' },
      },
      {
        op: 'add',
        collection: 'interactions',
        id: 'visit',
        fields: { date: '2026-03-01', kind: 'visit', personIds: ['ann'] },
      },
    );
    test.at('2026-05-01T08:00:00.000Z');
    await api['account.open']({ accountId });
    const { points } = await api['score.history']({ accountId, opportunityId });
    expect(points.at(-1)).toMatchObject({ seq: 2, label: null, at: '2026-05-01T08:00:00.000Z' });
    expect(points.at(-1)?.opened.join()).toContain('contact.stale');
  });
});
