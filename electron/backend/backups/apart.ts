import { statSync } from 'node:fs';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError, type ErrorCode, type ErrorParams } from '../../../shared/api/errors.ts';
import { TASKS, type TaskName, type Tasks } from './tasks.ts';

/** What the thread is started with. */
export interface WorkerTask {
  readonly name: TaskName;
  readonly input: unknown;
}
/** What it says; anything else it throws is a bug. */
export type WorkerAnswer =
  | { readonly kind: 'done'; readonly output: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly params: ErrorParams }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string };

/** A file up to this size is read and checked within ten ms (measured), which is less than a thread takes to start. */
const SMALL_BYTES = 2 * 1024 * 1024;

/**
 * Works on the file of a backup: a large one in a thread of its own, so that nobody waits while it is checked.
 *
 * @param file   What decides how large the work is.
 * @throws {AppError} as the task, the signal's reason when it is aborted; an error with the `code` that SQLite or the
 *                    file system gave it.
 */
export async function apart<N extends TaskName>(
  name: N,
  file: string,
  input: Tasks[N]['input'],
  signal: AbortSignal,
): Promise<Tasks[N]['output']> {
  signal.throwIfAborted();
  if (statSync(file).size <= SMALL_BYTES) return TASKS[name](input);
  const answer = Promise.withResolvers<Tasks[N]['output']>();
  const stop = () => answer.reject(signal.reason);
  // Beside this module it is .ts in the sources and .js when built.
  const worker = new Worker(new URL(`./worker${extname(import.meta.url)}`, import.meta.url), {
    workerData: { name, input } satisfies WorkerTask,
  });
  worker.on('message', (message: WorkerAnswer) => {
    if (message.kind === 'done') answer.resolve(message.output as Tasks[N]['output']);
    else if (message.kind === 'refused') answer.reject(new AppError(message.code, message.params));
    else answer.reject(Object.assign(new Error(message.message), { code: message.code }));
  });
  worker.once('error', answer.reject);
  worker.once('exit', () => answer.reject(new Error('the thread for backups ended silently')));
  signal.addEventListener('abort', stop);
  try {
    return await answer.promise;
  } finally {
    signal.removeEventListener('abort', stop);
    // Only then nothing writes to its files any more.
    await worker.terminate();
  }
}
