import { spawnSync } from 'node:child_process';
import { expect, it, onTestFinished } from 'vitest';
import { NO_CHOICES } from '../../../electron/backend/import/plan.ts';
import { PreviewThreads } from '../../../electron/backend/import/preview-threads.ts';
import type { PreviewTask } from '../../../electron/backend/import/thread-messages.ts';
import { blank } from './reading.ts';

const LOOK = { kind: 'preview' } as const;

function countStarted(): () => number {
  let started = 0;
  const count = () => {
    started += 1;
  };
  process.on('worker', count);
  onTestFinished(() => void process.off('worker', count));
  return () => started;
}

function task(...names: readonly string[]): PreviewTask {
  const bytes = new TextEncoder().encode(['Name', ...names].join('\n'));
  const rest = { fileName: 'a.csv', mapping: null, choices: NO_CHOICES, records: blank };
  return { kind: 'preview', bytes, ...rest };
}

function job(signal = new AbortController().signal) {
  return { signal, tell: () => undefined };
}

async function namesIn(threads: PreviewThreads, of: PreviewTask): Promise<string[]> {
  return (await threads.ask(LOOK, of, job())).people.map(({ name }) => name);
}

it('has one thread ready, and uses it again and again', async () => {
  const started = countStarted();
  const threads = new PreviewThreads();
  threads.prepare();
  threads.prepare();
  expect(await namesIn(threads, task('Ann', 'Bo'))).toEqual(['Ann', 'Bo']);
  expect(await namesIn(threads, task('华信'))).toEqual(['华信']);
  expect(await namesIn(threads, task('Cy'))).toEqual(['Cy']);
  expect(started()).toBe(1);
});

it('ends the thread of what is cancelled or refused, and the next file has one of its own', async () => {
  const started = countStarted();
  const threads = new PreviewThreads();
  threads.prepare();
  const stop = new AbortController();
  const stopped = threads.ask(LOOK, task('Ann'), job(stop.signal));
  stop.abort(new Error('cancelled'));
  await expect(stopped).rejects.toThrow('cancelled');
  await expect(threads.ask(LOOK, task(), job())).rejects.toMatchObject({ code: 'import.no-rows' });
  expect(await namesIn(threads, task('Bo'))).toEqual(['Bo']);
  expect(started()).toBe(3);
});

it('reads two files at a time', async () => {
  const threads = new PreviewThreads();
  threads.prepare();
  const both = Promise.all([namesIn(threads, task('Ann')), namesIn(threads, task('Bo'))]);
  expect(await both).toEqual([['Ann'], ['Bo']]);
});

it('keeps no program from ending', () => {
  const module = new URL('../../../electron/backend/import/preview-threads.ts', import.meta.url);
  const script = `import { PreviewThreads } from '${module}'; new PreviewThreads().prepare();`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 30_000,
  });
  expect(run.status).toBe(0);
});
