import { beforeEach, expect, it, vi } from 'vitest';
import { connectApi } from '../../../renderer/store/api.ts';
import { run } from '../../../renderer/store/commands.ts';
import {
  flushChanges,
  makeStep,
  openAccount,
  pullUpdates,
} from '../../../renderer/store/documents.ts';
import { storeApi } from '../../../renderer/store/store.ts';
import { undo } from '../../../renderer/store/undo.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import type { Api } from '../../../shared/api/contract.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { withFiles } from '../backend/file-transport.ts';
import { addPerson, newAccount, recordsOf, testBackend } from '../backend/harness.ts';

const ROWS = 1_200;
const LABEL = { key: 'command.import', params: {} };
const LOGGER = { info: () => undefined, warn: () => undefined, error: () => undefined };

let api: Api;
let window: Awaited<ReturnType<typeof newAccount>>['window'];
/** Sizes of the updates that the window was given, in the order in which it asked for them. */
let taken: number[];

/** The store of a window on a real backend, with Ann and another window that shows the same account. */
beforeEach(async () => {
  // The map of many people is laid out in a thread that only browsers have; what is said of that is not looked at.
  vi.stubGlobal('reportError', () => undefined);
  const { api: direct, backend } = testBackend();
  api = direct;
  taken = [];
  connectApi(
    withFiles(async (method, input) => {
      const reply = await dispatch(backend.handlers, method, input, { logger: LOGGER, newId });
      if (method === 'account.updates' && reply.ok)
        taken.push((reply.value as { update: string | null }).update?.length ?? 0);
      return reply;
    }),
  );
  ({ window } = await newAccount(api));
  await window.change(addPerson('ann'));
  await openAccount(window.accountId);
});

it('comes as one step that can be undone, in parts between which a window goes on', async () => {
  const before = shown();
  const shares: number[] = [];
  const stop = storeApi.subscribe(({ takenIn, open }, { takenIn: was }) => {
    if (takenIn === null || takenIn === was) return;
    shares.push(takenIn);
    // Nothing is seen before all is there.
    expect(open?.records).toBe(before);
  });
  const report = await makeStep(importChart, () => LABEL);
  stop();
  expect(report.people.added).toBe(ROWS);
  expect(taken.length).toBeGreaterThan(4);
  expect(Math.max(...taken)).toBeLessThan(150_000);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(storeApi.getState().takenIn).toBeNull();
  expect(shown()).toEqual(await recordsOf(api, window.accountId));
  expect(storeApi.getState().open?.undoLabel).toEqual(LABEL);
  undo();
  await flushChanges();
  expect(shown()).toEqual(before);
  expect(storeApi.getState().open?.canUndo).toBe(false);
});

it('leaves out of the step what another window did before it, and waits with what it does after it', async () => {
  await window.change(addPerson('bo'));
  let pulled = Promise.resolve();
  await makeStep(
    async () => {
      pulled = pullUpdates();
      const report = await importChart();
      await window.change(addPerson('cy'));
      return report;
    },
    () => LABEL,
  );
  expect(Object.keys(shown().people)).toHaveLength(ROWS + 2);
  await pulled;
  expect(Object.keys(shown().people)).toHaveLength(ROWS + 3);
  undo();
  await flushChanges();
  expect(Object.keys(shown().people).sort()).toEqual(['ann', 'bo', 'cy']);
});

it('goes on with what the log holds when taking it in fails on the way', async () => {
  const direct = api;
  let calls = 0;
  connectApi(async (method, input) => {
    calls += method === 'account.updates' ? 1 : 0;
    if (method === 'account.updates' && calls === 3) throw new Error('no answer');
    return { ok: true, value: await direct[method as 'account.updates'](input as never) };
  });
  await openAccount(window.accountId);
  await expect(makeStep(importChart, () => LABEL)).rejects.toThrow('no answer');
  expect(storeApi.getState().takenIn).toBeNull();
  expect(Object.keys(shown().people).length).toBeGreaterThan(1);
  await pullUpdates();
  expect(shown()).toEqual(await recordsOf(direct, window.accountId));
  expect(run('person.edit', { ids: ['ann'], fields: { title: 'CIO' } })).toBe(true);
});

it('is opened anew when a backup has taken the place of what is here', async () => {
  const { id: backupId } = await api['backup.make']({});
  expect(run('person.edit', { ids: ['ann'], fields: { title: 'CIO' } })).toBe(true);
  await flushChanges();
  // In another window.
  await api['backup.restore']({ backupId });
  await pullUpdates();
  expect(shown().people.ann?.title).toBe('');
  expect(storeApi.getState().open?.canUndo).toBe(false);
  expect(run('person.edit', { ids: ['ann'], fields: { title: 'CFO' } })).toBe(true);
  await flushChanges();
  expect((await recordsOf(api, window.accountId)).people.ann?.title).toBe('CFO');
});

function shown() {
  const { open } = storeApi.getState();
  if (!open) throw new Error('no account is open');
  return open.records;
}

async function importChart() {
  const source = {
    fileName: 'chart.csv',
    data: toBase64(new TextEncoder().encode(generatedChart(ROWS))),
    accountId: window.accountId,
  };
  const { mapping } = await api['import.preview']({ ...source, mapping: null });
  return api['import.run']({ ...source, newAccount: null, mapping });
}

function newId(): string {
  return 'bug';
}
