import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createBackend } from '../../electron/backend/backend.ts';
import { toBase64 } from '../../shared/api/base64.ts';
import { createClient } from '../../shared/api/client.ts';
import type { Api } from '../../shared/api/contract.ts';
import { dispatch } from '../../shared/api/dispatch.ts';
import { AppError } from '../../shared/api/errors.ts';
import type { JobPhase } from '../../shared/api/job-types.ts';
import { generatedChart } from '../fixtures/generated-chart.ts';
import { type Figure, figure, timed } from './measure.ts';

const ROWS = 100_000;
const LOGGER = { info: () => undefined, warn: () => undefined, error: console.error };
const CANCELLED: readonly JobPhase[] = ['reading', 'comparing', 'preparing', 'storing', 'storing'];

/** A CSV of 100,000 rows, as the window has it imported: looked at, stored, stopped in every phase. */
export async function largeImports(folder: string, rounds: number): Promise<Figure[]> {
  const newId = () => randomUUID();
  const file = join(folder, 'large-imports.db');
  const backend = createBackend({ file, clock: () => new Date(), newId, logger: LOGGER });
  const api = createClient((method, input) =>
    dispatch(backend.handlers, method, input, { logger: LOGGER, newId }),
  );
  const source = {
    fileName: 'large.csv',
    data: toBase64(new TextEncoder().encode(generatedChart(ROWS))),
  };
  const samples = {
    first: [] as number[],
    preview: [] as number[],
    import: [] as number[],
    cancel: [] as number[],
    others: [] as number[],
    held: [] as number[],
  };
  const preview = () => api['import.preview']({ ...source, accountId: null, mapping: null });
  // As the window does when its wizard opens, some time before a file is chosen.
  await api['import.prepare']({});
  await pause(1_000);
  samples.first.push(await timed(preview));
  const { mapping } = await preview();
  for (let round = 0; round < rounds; round += 1) {
    const into = (name: string) => ({
      ...source,
      accountId: null,
      newAccount: { name: `${name} ${round}` },
      mapping,
      jobId: 'job',
    });
    samples.preview.push(await timed(preview));
    for (const phase of CANCELLED) {
      const run = api['import.run'](into('Cancelled')).catch(mustBeCancelled);
      await reached(api, phase);
      samples.cancel.push(await timed(() => api['job.cancel']({ jobId: 'job' })));
      await run;
    }
    const run = timed(() => api['import.run'](into('Imported')));
    const waits = await otherCalls(api);
    samples.import.push(await run);
    samples.others.push(...waits.before);
    samples.held.push(waits.longest);
  }
  backend.close();
  return [
    figure('100,000 rows: first preview', samples.first, { p50: 1_000 }),
    figure('100,000 rows: preview after other settings', samples.preview, { p50: 1_000 }),
    figure('100,000 rows: import', samples.import, { p50: 20_000 }),
    figure('100,000 rows: cancel, in any phase', samples.cancel, { p50: 200, p99: 200 }),
    figure('another call while 100,000 rows are read and prepared', samples.others, {
      p50: 100,
      p99: 100,
    }),
    figure('another call while they are stored, in one transaction', samples.held, { p50: 10_000 }),
  ];
}

function mustBeCancelled(error: unknown): void {
  if (!(error instanceof AppError) || error.code !== 'job.cancelled') throw error;
}

async function reached(api: Api, phase: JobPhase): Promise<void> {
  for (;;) {
    const { progress } = await api['job.progress']({ jobId: 'job' });
    if (!progress) throw new Error(`over before ${phase}`);
    if (progress.phase === phase) return;
    await pause(5);
  }
}

/** How long other calls take while the job runs: each before it stores, and the longest of all. */
async function otherCalls(api: Api): Promise<{ before: number[]; longest: number }> {
  const before: number[] = [];
  let longest = 0;
  for (;;) {
    const { progress } = await api['job.progress']({ jobId: 'job' });
    if (!progress) return { before, longest };
    const ms = await timed(() => api['account.list']({}));
    const after = (await api['job.progress']({ jobId: 'job' })).progress;
    if (after && after.phase !== 'storing') before.push(ms);
    longest = Math.max(longest, ms);
    await pause(20);
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
