import { beforeEach, expect, test } from 'vitest';
import { connectApi } from '../../../renderer/store/api.ts';
import { mapAsSeen, startExport } from '../../../renderer/store/exports.ts';
import { storeApi } from '../../../renderer/store/store.ts';
import type { Comparing } from '../../../renderer/store/types.ts';

const HOW = { format: 'png', lang: 'en', theme: 'light', scale: 2 } as const;
const FILE = { fileName: 'map.png', mime: 'image/png', data: '', missing: [] };

let asked: string[] = [];
let answer: (value: unknown) => void = () => undefined;
beforeEach(() => {
  asked = [];
  connectApi((method) => {
    asked.push(method);
    if (method === 'job.cancel') return Promise.resolve({ ok: true, value: { cancelled: false } });
    return new Promise((resolve) => {
      answer = (value) => resolve({ ok: true, value });
    });
  });
});

const start = () => startExport({ accountId: 'a' }, { opportunityId: null }, HOW);
const soon = () => new Promise((resolve) => setTimeout(resolve, 5));

test('a file that is not wanted any more is not asked for', async () => {
  const run = start();
  run.cancel();
  await expect(run.file).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(asked).toEqual(['job.cancel']);
});

test('nor is it handed out when the backend has heard of that too late', async () => {
  const run = start();
  await soon();
  run.cancel();
  answer(FILE);
  await expect(run.file).rejects.toMatchObject({ code: 'job.cancelled' });
  expect(asked).toEqual(['export.render', 'job.cancel']);
});

test('one that is there is not cancelled any more', async () => {
  const run = start();
  await soon();
  answer(FILE);
  expect(await run.file).toEqual(FILE);
  run.cancel();
  expect(asked).toEqual(['export.render']);
});

test('a picture of the screen has the proposals it shows, and what is compared on it', () => {
  const store = storeApi.getState();
  const points = { from: { kind: 'seq', seq: 1 }, to: { kind: 'now' } } as const;
  const view = { ...store.view, showProposals: true };
  expect(mapAsSeen({ ...store, view })).toMatchObject({
    parts: { proposals: true },
    scope: { kind: 'all' },
    compare: null,
  });
  const hidden = { ...view, showProposals: false, focusBranchId: 'p1' };
  const comparing = { points } as Comparing;
  expect(mapAsSeen({ ...store, view: hidden, comparing })).toMatchObject({
    parts: { proposals: false },
    scope: { kind: 'branch', personId: 'p1' },
    compare: points,
  });
});
