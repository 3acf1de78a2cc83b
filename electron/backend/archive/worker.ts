import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { WorkerMessage, WorkerTask } from './apart.ts';
import { TASKS } from './tasks.ts';

const { name, input } = workerData as WorkerTask;
send(await answer());

async function answer(): Promise<WorkerMessage> {
  try {
    const output = await TASKS[name](input as never, (progress) =>
      send({ kind: 'progress', progress }),
    );
    return { kind: 'answer', output };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { kind: 'refused', code: error.code, params: error.params };
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}
