import { describe, expect, it } from 'vitest';
import { toBase64 } from '../../../shared/api/base64.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { contentOf } from '../backend/content-of.ts';
import {
  addPerson,
  newAccount,
  recordsOf,
  type TestBackend,
  testBackend,
} from '../backend/harness.ts';

/** Enough to go through the thread and its steps. */
const PEOPLE = 8_000;
const data = toBase64(new TextEncoder().encode(generatedChart(PEOPLE)));
const file = { fileName: 'chart.csv', data };
const soon = (ms = 2) => new Promise((resolve) => setTimeout(resolve, ms));

async function mappingOf({ api }: TestBackend) {
  return (await api['import.preview']({ ...file, accountId: null, mapping: null })).mapping;
}

describe('an import that takes a while', () => {
  it('says how far it is, never going back, and follows in the log what was there', async () => {
    const backend = testBackend();
    const { api } = backend;
    const { accountId } = await newAccount(api);
    const before = (await api['account.open']({ accountId })).seq;
    const seen: JobProgress[] = [];
    const run = api['import.run']({
      ...file,
      accountId,
      mapping: await mappingOf(backend),
      jobId: 'job',
    });
    let isOver = false;
    const over = run.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const { progress } = await api['job.progress']({ jobId: 'job' });
      if (progress) seen.push(progress);
      await soon();
    }
    const report = await over;
    expect(report).toMatchObject({ changed: true, sinceSeq: before });
    expect((await api['account.open']({ accountId })).seq).toBe(report.seq);
    expect(report.people.added).toBe(PEOPLE);
    expect(new Set(seen.map(({ phase }) => phase))).toEqual(
      new Set(['backing-up', 'reading', 'comparing', 'preparing', 'storing']),
    );
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect((await api['job.progress']({ jobId: 'job' })).progress).toBeNull();
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
    expect(Object.keys((await recordsOf(api, accountId)).people)).toHaveLength(PEOPLE);
  });

  it('equals the same import in one piece', { timeout: 120_000 }, async () => {
    const backend = testBackend();
    const { api } = backend;
    const mapping = await mappingOf(backend);
    const halves = generatedChart(2_000);
    const whole = toBase64(new TextEncoder().encode(`${halves}${'\n'.repeat(250_000)}`));
    const small = toBase64(new TextEncoder().encode(halves));
    const one = await newAccount(api, 'One');
    const two = await newAccount(api, 'Two');
    await api['import.run']({ fileName: 'a.csv', data: whole, accountId: one.accountId, mapping });
    await api['import.run']({ fileName: 'a.csv', data: small, accountId: two.accountId, mapping });
    const people = async (accountId: string) =>
      Object.values((await recordsOf(api, accountId)).people)
        .map(({ id: _, managerId, ...person }) => ({ ...person, isTop: managerId === null }))
        .sort((a, b) => a.order - b.order);
    expect(await people(one.accountId)).toEqual(await people(two.accountId));
    const gaps = async ({ accountId, opportunityId }: typeof one) =>
      (await api['gap.list']({ accountId, opportunityId, date: null, closed: true })).gaps.length;
    expect(await gaps(one)).toBe(await gaps(two));
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  });

  it('cancelled at any moment leaves nothing, and soon', { timeout: 300_000 }, async () => {
    const first = testBackend();
    const { window } = await newAccount(first.api);
    await window.change(addPerson('p1', { name: 'Ann' }));
    const mapping = await mappingOf(first);
    const { accountId } = window;
    const untouched = contentOf(first);
    let backend = first.restart();
    const phases = new Set<string>();
    for (const wanted of ['reading', 'comparing', 'preparing', 'storing', 'storing'] as const)
      for (const isNew of [false, true]) {
        const { api } = backend;
        const target = isNew ? { accountId: null, newAccount: { name: 'New' } } : { accountId };
        const run = api['import.run']({ ...file, ...target, mapping, jobId: 'job' }).then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
        for (;;) {
          const { progress } = await api['job.progress']({ jobId: 'job' });
          if (progress?.phase === wanted) break;
          if (progress === null) throw new Error(`over before ${wanted}`);
          await soon(1);
        }
        phases.add(wanted);
        const asked = performance.now();
        expect(await api['job.cancel']({ jobId: 'job' })).toEqual({ cancelled: true });
        const ms = performance.now() - asked;
        expect(await run).toBe('job.cancelled');
        // 0.2 s on an idle machine.
        expect(ms).toBeLessThan(2_000);
        expect(contentOf(backend)).toBe(untouched);
        backend = backend.restart();
      }
    expect(phases.size).toBe(4);
  });

  it('keeps other calls off the half written database, and loses none of them', async () => {
    const backend = testBackend();
    const { api } = backend;
    const { accountId } = await newAccount(api);
    const other = await newAccount(api, 'Other');
    const run = api['import.run']({
      ...file,
      accountId,
      mapping: await mappingOf(backend),
      jobId: 'job',
    });
    const stored: string[] = [];
    let isOver = false;
    void run.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const id = `p${stored.length}`;
      await other.window.change(addPerson(id, { name: id }));
      stored.push(id);
      const { accounts } = await api['account.list']({});
      // Nobody sees a part of it.
      expect([0, PEOPLE]).toContain(accounts.find((one) => one.id === accountId)?.people);
      await soon();
    }
    await run;
    expect(stored.length).toBeGreaterThan(0);
    const again = backend.restart();
    expect(Object.keys((await recordsOf(again.api, other.accountId)).people)).toEqual(
      expect.arrayContaining(stored),
    );
    expect(Object.keys((await recordsOf(again.api, accountId)).people)).toHaveLength(PEOPLE);
    expect(await again.api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  });

  it('is made once more when the account changes meanwhile, and nobody loses anything', async () => {
    const backend = testBackend();
    const { api } = backend;
    const { accountId, window } = await newAccount(api);
    const run = api['import.run']({
      ...file,
      accountId,
      mapping: await mappingOf(backend),
      jobId: 'job',
    });
    for (;;) {
      const { progress } = await api['job.progress']({ jobId: 'job' });
      if (progress?.phase === 'preparing') break;
      await soon(1);
    }
    await window.change(addPerson('late', { name: 'Late' }));
    expect((await run).people.added).toBe(PEOPLE);
    const { people } = await recordsOf(api, accountId);
    expect(Object.keys(people)).toHaveLength(PEOPLE + 1);
    expect(people.late).toMatchObject({ name: 'Late' });
    expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  });

  it('ends with the backend, and leaves nothing', async () => {
    const backend = testBackend();
    const { api } = backend;
    const { accountId } = await newAccount(api);
    const run = api['import.run']({
      ...file,
      accountId,
      mapping: await mappingOf(backend),
      jobId: 'job',
    }).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );
    for (;;) {
      const { progress } = await api['job.progress']({ jobId: 'job' });
      if (progress?.phase === 'storing') break;
      await soon(1);
    }
    const again = backend.restart();
    expect(await run).toBe('job.cancelled');
    expect((await recordsOf(again.api, accountId)).people).toEqual({});
    expect(await again.api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
  });
});

it('a new account comes to be with its people, or not at all', async () => {
  const { api } = testBackend();
  await newAccount(api, 'Acme');
  const mapping = (await api['import.preview']({ ...file, accountId: null, mapping: null }))
    .mapping;
  const small = {
    fileName: 'a.csv',
    data: toBase64(new TextEncoder().encode('姓名,职务,编号,部门,上级编号\nAnn,CEO,1,,\n')),
  };
  for (const one of [file, small]) {
    const wrong = { ...mapping, columns: { name: 'nobody' } };
    const newAccountNamed = (name: string) => ({ ...one, accountId: null, newAccount: { name } });
    await expect(
      api['import.run']({ ...newAccountNamed('Bolt'), mapping: wrong }),
    ).rejects.toMatchObject({ code: 'import.mapping' });
    await expect(api['import.run']({ ...newAccountNamed('acme'), mapping })).rejects.toMatchObject({
      code: 'account.name-taken',
    });
    expect((await api['account.list']({})).accounts.map(({ name }) => name)).not.toContain('Bolt');
  }
  const made = await api['import.run']({
    ...file,
    accountId: null,
    newAccount: { name: 'Large' },
    mapping,
  });
  const tiny = await api['import.run']({
    ...small,
    accountId: null,
    newAccount: { name: 'Small' },
    mapping,
  });
  const { accounts } = await api['account.list']({});
  expect(accounts.map(({ name, people, opportunities }) => [name, people, opportunities])).toEqual(
    expect.arrayContaining([
      ['Large', PEOPLE, 1],
      ['Small', 1, 1],
    ]),
  );
  expect([made.sinceSeq, tiny.sinceSeq]).toEqual([0, 0]);
  expect(await api['check.run']({ rebuild: false })).toMatchObject({ ok: true });
});
