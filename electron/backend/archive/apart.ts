import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/api/errors.ts';
import type { TaskName, Tasks } from './tasks.ts';

export interface Limits {
  readonly deadlineMs: number;
  /** Of the JavaScript heap. */
  readonly memoryMb: number;
}
const LIMITS: Limits = { deadlineMs: 20_000, memoryMb: 384 };

/** What the thread is started with. */
export interface WorkerTask {
  readonly name: TaskName;
  readonly input: unknown;
}
/** What it answers with; anything else it throws is a bug. */
export type WorkerAnswer =
  | { readonly ok: true; readonly output: unknown }
  | { readonly ok: false; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Works on an account file in a thread of its own with a memory cap and a deadline: a passphrase costs a second, and
 * a file made to exhaust its reader harms nothing else.
 *
 * @throws {AppError} `archive.gave-up` over a limit, else as the task.
 */
export function apart<N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  limits: Limits = LIMITS,
): Promise<Tasks[N]['output']> {
  return new Promise((resolve, reject) => {
    // Beside this module it is .ts in the sources and .js when built.
    const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
      workerData: { name, input } satisfies WorkerTask,
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
    });
    const gaveUp = (cause?: unknown) =>
      new AppError(
        'archive.gave-up',
        { seconds: limits.deadlineMs / 1000, megabytes: limits.memoryMb },
        { cause },
      );
    const clock = setTimeout(() => {
      reject(gaveUp());
      void worker.terminate();
    }, limits.deadlineMs);
    worker.once('message', (answer: WorkerAnswer) => {
      if (answer.ok) resolve(answer.output as Tasks[N]['output']);
      else reject(new AppError(answer.code, answer.params));
    });
    worker.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? gaveUp(error) : error),
    );
    worker.once('exit', () => {
      clearTimeout(clock);
      reject(new Error('the thread for account files ended without an answer'));
    });
  });
}
