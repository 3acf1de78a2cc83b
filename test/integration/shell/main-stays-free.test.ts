import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Output } from '../../../shared/api/contract.ts';
import { generatedChart } from '../../fixtures/generated-chart.ts';
import { pageCalls } from './page-calls.ts';
import { startShell } from './start-shell.ts';

const ROWS = 20_000;
const BAR_MS = 50;

/**
 * The longest time this thread worked without a break, in ms: by the processor's clock, so that waiting for a busy
 * machine does not count.
 */
function watchThread() {
  const worked = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let last = worked();
  let longest = 0;
  const timer = setInterval(() => {
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return longest;
  };
}

it(`is not held up for ${BAR_MS} ms while ${ROWS} people are imported and opened`, {
  timeout: 180_000,
}, async () => {
  const shell = await startShell();
  await shell.becomeReady();
  const { call, api } = pageCalls(shell);
  const { accountId } = await api['account.create']({ name: 'Acme' });
  const file = new Uint8Array(Buffer.from(generatedChart(ROWS)));
  const chart = { fileName: 'large.csv', accountId };
  const preview = await call('import.preview', JSON.stringify({ ...chart, mapping: null }), file);
  if (!preview.ok) throw new Error(preview.error.code);
  const { mapping } = preview.value as Output<'import.preview'>;
  const run = JSON.stringify({ ...chart, mapping, jobId: 'a' });
  // The reply is the page's to read: `api` would do that in this thread.
  const handle = shell.ipc.get('inroad:call');
  const event = { senderFrame: { origin: 'app://inroad', parent: null } };
  const carried = async (method: string, ...args: unknown[]) =>
    String(await handle?.(event, method, ...args)).length;

  const stop = watchThread();
  const lengths = [
    await carried('import.run', run, file),
    await carried('account.open', JSON.stringify({ accountId })),
  ];
  const longest = stop();
  console.log(`${ROWS} rows: main worked ${longest.toFixed(1)} ms at most; replies of ${lengths}`);
  expect((await api['account.list']({})).accounts).toMatchObject([{ people: ROWS }]);
  expect(longest).toBeLessThan(BAR_MS);
});

it('tells how far an import is, and stops it', { timeout: 120_000 }, async () => {
  const shell = await startShell();
  await shell.becomeReady();
  const { call, api } = pageCalls(shell);
  const { accountId } = await api['account.create']({ name: 'Acme' });
  const file = new Uint8Array(Buffer.from(generatedChart(ROWS)));
  const chart = { fileName: 'large.csv', accountId, mapping: null, jobId: 'a' };
  const preview = call('import.preview', JSON.stringify(chart), file);
  let isUnderWay = false;
  while (!isUnderWay) {
    await sleep(5);
    isUnderWay = (await api['job.progress']({ jobId: 'a' })).progress !== null;
  }
  expect(await api['job.cancel']({ jobId: 'a' })).toEqual({ cancelled: true });
  expect(await preview).toMatchObject({ ok: false, error: { code: 'job.cancelled' } });
});
