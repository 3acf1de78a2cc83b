import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/api/errors.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import type { Job } from '../jobs/jobs.ts';
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
/** What it says: how far it is, then its answer; anything else it throws is a bug. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'answer'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: ErrorParams };

/**
 * Works on an account file in a thread of its own with a memory cap and a deadline: a passphrase costs a second, a
 * file made to exhaust its reader harms nothing else, and what is cancelled ends at once.
 *
 * @throws {AppError} `archive.gave-up` over a limit, else as the task; the signal's reason when it is aborted.
 */
export async function apart<N extends TaskName>(
  name: N,
  input: Tasks[N]['input'],
  { signal, tell }: Job,
  limits: Limits = LIMITS,
): Promise<Tasks[N]['output']> {
  signal.throwIfAborted();
  const answer = Promise.withResolvers<Tasks[N]['output']>();
  const gaveUp = (cause?: unknown) =>
    new AppError(
      'archive.gave-up',
      { seconds: limits.deadlineMs / 1000, megabytes: limits.memoryMb },
      { cause },
    );
  const stop = () => answer.reject(signal.reason);
  // Beside this module it is .ts in the sources and .js when built.
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { name, input } satisfies WorkerTask,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'progress') tell(message.progress);
    else if (message.kind === 'answer') answer.resolve(message.output as Tasks[N]['output']);
    else answer.reject(new AppError(message.code, message.params));
  });
  worker.once('error', (error: NodeJS.ErrnoException) =>
    answer.reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? gaveUp(error) : error),
  );
  worker.once('exit', () =>
    answer.reject(new Error('the thread for account files ended without an answer')),
  );
  const clock = setTimeout(() => answer.reject(gaveUp()), limits.deadlineMs);
  signal.addEventListener('abort', stop);
  try {
    return await answer.promise;
  } finally {
    clearTimeout(clock);
    signal.removeEventListener('abort', stop);
    void worker.terminate();
  }
}
