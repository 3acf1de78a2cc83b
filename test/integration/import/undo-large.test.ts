import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { connectApi } from '../../../renderer/store/api.ts';
import { run } from '../../../renderer/store/commands.ts';
import {
  flushChanges,
  makeStep,
  openAccount,
  pullUpdates,
  retrySaving,
} from '../../../renderer/store/documents.ts';
import { storeApi } from '../../../renderer/store/store.ts';
import { redo, undo } from '../../../renderer/store/undo.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import { dispatch } from '../../../shared/api/dispatch.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { withFiles } from '../backend/file-transport.ts';
import { addPerson, newAccount, recordsOf, testBackend } from '../backend/harness.ts';

const ROWS = 1_500;
const LABEL = { key: 'command.import', params: {} };
const LOGGER = { info: () => undefined, warn: () => undefined, error: () => undefined };

let backend: ReturnType<typeof testBackend>;
let window: Awaited<ReturnType<typeof newAccount>>['window'];
/** What the window asked for, in order. */
let calls: string[];
/** Fails the next step that is to be stored. */
let failNext: boolean;

/** A window that has imported a chart into an account with Ann, which another window shows, too. */
beforeEach(async () => {
  // The map of many people is laid out in a thread that only browsers have; what is said of that is not looked at.
  vi.stubGlobal('reportError', () => undefined);
  // One part at a time, however fast this machine is.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 5;
    return now;
  });
  backend = testBackend();
  calls = [];
  failNext = false;
  connectApi(
    withFiles(async (method, input) => {
      calls.push(method);
      if (failNext && method === 'account.applyStep') {
        failNext = false;
        throw new AppError('host.unreachable');
      }
      const options = { logger: LOGGER, newId: () => 'bug' };
      return dispatch(backend.backend.handlers, method, input, options);
    }),
  );
  ({ window } = await newAccount(backend.api));
  await window.change(addPerson('ann'));
  await openAccount(window.accountId);
  await makeStep(importChart, () => LABEL);
  expect(shown()).toHaveLength(ROWS + 1);
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('undoes an import in parts, covered, shown and stored as one', async () => {
  const [before, seq] = [storeApi.getState().open?.records, await lastSeq()];
  const shares: number[] = [];
  let refused = false;
  const stop = storeApi.subscribe(({ takenIn, open, view }, { takenIn: was }) => {
    if (takenIn === null || takenIn === was || shares.includes(takenIn)) return;
    shares.push(takenIn);
    expect(open?.records).toBe(before);
    if (was === null) return;
    expect(view.dialog).toEqual({ name: 'step', way: 'undo' });
    undo();
    refused ||= !run('person.edit', { ids: ['ann'], fields: { title: 'CIO' } });
  });
  onTestFinished(stop);
  undo();
  await flushChanges();
  stop();
  expect(refused).toBe(true);
  const told = storeApi.getState().notices.map(({ refusal }) => refusal.code);
  expect(told).toContain('job.underWay');
  expect(shares.length).toBeGreaterThan(4);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shown()).toEqual(['ann']);
  expect(await stored()).toEqual(['ann']);
  expect(calls.filter((method) => method.startsWith('account.apply'))).toEqual([
    'account.applyStep',
  ]);
  expect((await lastSeq()) - seq).toBe(shares.length + 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  const { open, takenIn, view } = storeApi.getState();
  expect([takenIn, view.dialog, open?.canUndo, open?.redoLabel]).toEqual([
    null,
    null,
    false,
    LABEL,
  ]);
  redo();
  await flushChanges();
  expect(storeApi.getState().open?.records).toEqual(before);
  expect(await recordsOf(backend.api, window.accountId)).toEqual(before);
  expect(await backend.api['check.run']({ rebuild: false })).toMatchObject({ problems: [] });
});

it('leaves alone what another window does meanwhile, which takes the step in by parts', async () => {
  const seq = await lastSeq();
  undo();
  await Promise.all([window.change(addPerson('bo')), pullUpdates()]);
  await flushChanges();
  await pullUpdates();
  expect(shown()).toEqual(['ann', 'bo']);
  expect(await stored()).toEqual(['ann', 'bo']);
  expect(await followed(seq)).toBeGreaterThan(4);
  redo();
  await flushChanges();
  expect(shown()).toHaveLength(ROWS + 2);
  expect(await stored()).toHaveLength(ROWS + 2);
});

it('is sent again as a whole when nobody answered', async () => {
  const seq = await lastSeq();
  failNext = true;
  undo();
  while (storeApi.getState().save !== 'failed') await new Promise((next) => setTimeout(next, 5));
  expect(await lastSeq()).toBe(seq);
  retrySaving();
  await flushChanges();
  expect(await stored()).toEqual(['ann']);
});

it('is refused, and nothing of it stored, when the parts are not what they are said to be', async () => {
  const seq = await lastSeq();
  const change = { accountId: window.accountId, label: 'x', opportunityId: null };
  for (const [data, sizes] of [
    [toBase64(new Uint8Array(7)), [3, 3]],
    [toBase64(new Uint8Array([1, 2, 3, 250, 9])), [2, 3]],
  ] as const) {
    const apply = backend.api['account.applyStep']({ ...change, data, sizes: [...sizes] });
    await expect(apply).rejects.toMatchObject({ code: 'account.update-invalid' });
  }
  expect(await lastSeq()).toBe(seq);
  expect(await stored()).toHaveLength(ROWS + 1);
});

it('is there, with the first edit after it, when the database is opened again', async () => {
  const { file } = backend;
  expect(run('person.edit', { ids: ['ann'], fields: { title: 'CIO' } })).toBe(true);
  await flushChanges();
  const records = await recordsOf(backend.api, window.accountId);
  expect(records.people.ann?.title).toBe('CIO');
  backend.backend.close();
  const again = testBackend(file);
  expect(await recordsOf(again.api, window.accountId)).toEqual(records);
});

function shown(): string[] {
  return Object.keys(storeApi.getState().open?.records.people ?? {}).sort();
}

async function stored(): Promise<string[]> {
  return Object.keys((await recordsOf(backend.api, window.accountId)).people).sort();
}

async function lastSeq(): Promise<number> {
  return (await backend.api['account.open']({ accountId: window.accountId })).seq;
}

/** In how many parts a window that stands there takes in what has come since. */
async function followed(sinceSeq: number): Promise<number> {
  const { accountId } = window;
  const { seq, more } = await backend.api['account.updates']({ accountId, sinceSeq });
  return more ? 1 + (await followed(seq)) : 1;
}

async function importChart() {
  const source = {
    fileName: 'chart.csv',
    data: toBase64(new TextEncoder().encode(generatedChart(ROWS))),
    accountId: window.accountId,
  };
  const { mapping } = await backend.api['import.preview']({ ...source, mapping: null });
  return backend.api['import.run']({ ...source, newAccount: null, mapping });
}
