import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import type { Question, ThreadMessage, ThreadTask } from './thread-messages.ts';
import { ThreadWork } from './thread-work.ts';

const work = new ThreadWork(workerData as ThreadTask, (progress: JobProgress) =>
  send({ kind: 'progress', progress }),
);

parentPort?.on('message', (question: Question) => void respond(question));

/** What is not an `AppError` is a bug: it ends the thread, and whoever asked gets it. */
async function respond(question: Question): Promise<void> {
  try {
    const answer = await work.answer(question);
    // Megabytes that this thread needs no more: handed over, not copied.
    const update = answer && 'update' in answer ? answer.update : null;
    send({ kind: 'answer', answer }, update ? [update.buffer as ArrayBuffer] : []);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    send({ kind: 'refused', code: error.code, params: error.params });
  }
}

function send(message: ThreadMessage, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}
