import { expect, it } from 'vitest';
import { toBase64 } from '../../../shared/api/base64.ts';
import type { Output } from '../../../shared/api/contract.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { contentOf } from '../backend/content-of.ts';
import { recordsOf, setPerson, type TestBackend, testBackend } from '../backend/harness.ts';
import { change } from './copies.ts';

/** Enough for the thread to be seen at work. */
const PEOPLE = 2_000;
const DAY = (day: number) => `2026-03-0${day}T08:00:00.000Z`;
const soon = () => new Promise((resolve) => setTimeout(resolve, 1));
const jobId = 'job';

/** Two copies of an account, each with a change that the other lacks, and the file of the second one. */
async function copiesApart(passphrase: string | null = null) {
  const ours = testBackend();
  const theirs = testBackend(undefined, undefined, { last: 100_000 });
  const data = toBase64(new TextEncoder().encode(generatedChart(PEOPLE)));
  const chart = { fileName: 'chart.csv', data };
  const { mapping } = await ours.api['import.preview']({
    ...chart,
    accountId: null,
    mapping: null,
  });
  const target = { accountId: null, newAccount: { name: 'Acme' } };
  const { accountId } = await ours.api['import.run']({ ...chart, ...target, mapping });
  const sent = await ours.api['archive.write']({ accountId, passphrase: null });
  await theirs.api['archive.add']({ data: sent.data, passphrase: null, name: null });
  const [id = ''] = Object.keys((await recordsOf(ours.api, accountId)).people);
  await change(DAY(2), ours, accountId, setPerson(id, { title: 'Ours' }));
  await change(DAY(3), theirs, accountId, setPerson(id, { title: 'Theirs' }));
  const back = await theirs.api['archive.write']({ accountId, passphrase });
  return { ours, accountId, id, file: { data: back.data, passphrase } };
}

/** What a call answers with, or what it is refused with. */
function outcome<T>(call: Promise<T>): Promise<T | { readonly code: string | undefined }> {
  return call.catch((error: { code?: string }) => ({ code: error.code }));
}

/** How far a job is, asked again and again until it is over. */
async function follow(api: TestBackend['api'], work: Promise<unknown>): Promise<JobProgress[]> {
  const seen: JobProgress[] = [];
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    const { progress } = await api['job.progress']({ jobId });
    if (progress) seen.push(progress);
    await soon();
  }
  await over;
  return seen;
}

it('says how far it is, never going back', { timeout: 120_000 }, async () => {
  const { ours, accountId, file } = await copiesApart('口令');
  const { api } = ours;
  const { passphrase } = file;
  const works = {
    preview: () => api['archive.preview']({ ...file, jobId }),
    merge: () => api['archive.merge']({ ...file, accountId, jobId }),
    add: () => api['archive.add']({ ...file, name: 'Copy', jobId }),
    write: () => api['archive.write']({ accountId, passphrase, jobId }),
  };
  const phases: Record<string, string[]> = {};
  for (const [name, work] of Object.entries(works)) {
    const seen = await follow(api, work());
    const shares = seen.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    phases[name] = [...new Set(seen.map(({ phase }) => phase))];
    expect((await api['job.progress']({ jobId })).progress).toBeNull();
  }
  expect(phases).toMatchObject({
    preview: expect.arrayContaining(['unlocking', 'reading']),
    merge: expect.arrayContaining(['unlocking', 'merging']),
    add: expect.arrayContaining(['unlocking', 'reading', 'preparing']),
    write: expect.arrayContaining(['locking']),
  });
});

it('cancelled at any moment leaves nothing, and soon', { timeout: 300_000 }, async () => {
  const { ours, accountId, id, file } = await copiesApart();
  const untouched = contentOf(ours);
  let backend = ours.restart();
  const works: readonly (readonly [
    JobProgress['phase'],
    (one: TestBackend) => Promise<unknown>,
  ])[] = [
    ['reading', ({ api }) => api['archive.preview']({ ...file, jobId })],
    ['reading', ({ api }) => api['archive.merge']({ ...file, accountId, jobId })],
    ['merging', ({ api }) => api['archive.merge']({ ...file, accountId, jobId })],
    ['reading', ({ api }) => api['archive.add']({ ...file, name: 'Copy', jobId })],
    ['preparing', ({ api }) => api['archive.add']({ ...file, name: 'Copy', jobId })],
    ['locking', ({ api }) => api['archive.write']({ accountId, passphrase: 'x', jobId })],
  ];
  for (const [phase, work] of works) {
    const { api } = backend;
    const run = outcome(work(backend));
    for (;;) {
      const { progress } = await api['job.progress']({ jobId });
      if (progress === null) throw new Error(`over before ${phase}`);
      // The first share of reading is that of a job that has not begun.
      if (progress.phase === phase && progress.share > 0) break;
      await soon();
    }
    const asked = performance.now();
    expect(await api['job.cancel']({ jobId })).toEqual({ cancelled: true });
    const ms = performance.now() - asked;
    expect(await run).toMatchObject({ code: 'job.cancelled' });
    // 0.2 s on an idle machine.
    expect(ms).toBeLessThan(1_000);
    expect(contentOf(backend)).toBe(untouched);
    backend = backend.restart();
  }
  const { api } = backend;
  const report = await api['archive.merge']({ ...file, accountId });
  expect(report).toMatchObject({ taken: 1, conflictCount: 1 });
  expect((await recordsOf(api, accountId)).people[id]).toMatchObject({ title: 'Theirs' });
});

it('of one name is done once at a time', async () => {
  const { ours, accountId, file } = await copiesApart();
  const { api } = ours;
  const first: Promise<Output<'archive.merge'>> = api['archive.merge']({
    ...file,
    accountId,
    jobId,
  });
  await expect(api['archive.preview']({ ...file, jobId })).rejects.toMatchObject({
    code: 'job.taken',
  });
  expect(await first).toMatchObject({ taken: 1 });
});
