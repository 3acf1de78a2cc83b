import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { WorkerAnswer, WorkerTask } from './apart.ts';
import { TASKS } from './tasks.ts';

const { name, input } = workerData as WorkerTask;
parentPort?.postMessage(answer());

function answer(): WorkerAnswer {
  try {
    return { kind: 'done', output: TASKS[name](input as never) };
  } catch (error) {
    if (error instanceof AppError)
      return { kind: 'refused', code: error.code, params: error.params };
    const { code } = error as NodeJS.ErrnoException;
    if (typeof code !== 'string') throw error;
    // SQLite and the file system say by a code what is wrong; only that survives the way between threads.
    return { kind: 'failed', code, message: (error as Error).message };
  }
}
