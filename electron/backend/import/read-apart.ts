import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/api/errors.ts';
import { isZip, type Reading, readSource, type Source } from './source.ts';

const DEADLINE_MS = 20_000;
const MEMORY_MB = 384;
const SMALL_BYTES = 200 * 1024;

/** What the worker reads. */
export interface WorkerTask {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly reading: Reading | null;
}
/** What it answers with; anything else it throws is a bug. */
export type WorkerAnswer =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

export interface Limits {
  readonly deadlineMs: number;
  /** Of the JavaScript heap. */
  readonly memoryMb: number;
}

/**
 * Reads a file as `readSource` does; workbooks and large files in a thread of its own with a memory cap and a
 * deadline, so that a file made to exhaust a reader harms nothing else.
 *
 * @throws {AppError} `import.gave-up` over a limit, else as `readSource`.
 */
export function readApart(
  task: WorkerTask,
  limits: Limits = { deadlineMs: DEADLINE_MS, memoryMb: MEMORY_MB },
): Promise<Source> {
  const { bytes, fileName, reading } = task;
  if (bytes.length <= SMALL_BYTES && !isZip(bytes)) return readSource(bytes, fileName, reading);
  return new Promise((resolve, reject) => {
    // Beside this module it is .ts in the sources and .js when built.
    const file = new URL(`./read-worker${extname(import.meta.url)}`, import.meta.url);
    const worker = new Worker(file, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    const gaveUp = (cause?: unknown) =>
      new AppError(
        'import.gave-up',
        { seconds: limits.deadlineMs / 1000, megabytes: limits.memoryMb },
        { cause },
      );
    const clock = setTimeout(() => {
      reject(gaveUp());
      void worker.terminate();
    }, limits.deadlineMs);
    worker.once('message', (answer: WorkerAnswer) => {
      if (answer.ok) resolve(answer.source);
      else reject(new AppError(answer.code, answer.params));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? gaveUp(error) : error),
    );
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new Error('the reader ended without an answer'));
    });
  });
}
