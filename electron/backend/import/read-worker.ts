import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { WorkerAnswer, WorkerTask } from './read-apart.ts';
import { readSource } from './source.ts';

const { bytes, fileName, reading } = workerData as WorkerTask;
parentPort?.postMessage(await answer());

async function answer(): Promise<WorkerAnswer> {
  try {
    return { ok: true, source: await readSource(bytes, fileName, reading) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}
