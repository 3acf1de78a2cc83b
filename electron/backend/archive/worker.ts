import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { WorkerAnswer, WorkerTask } from './apart.ts';
import { TASKS } from './tasks.ts';

const { name, input } = workerData as WorkerTask;
parentPort?.postMessage(await answer());

async function answer(): Promise<WorkerAnswer> {
  try {
    return { ok: true, output: await TASKS[name](input as never) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}
