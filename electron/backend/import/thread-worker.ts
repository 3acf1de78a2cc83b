import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { Question, ThreadMessage, ThreadOrder } from './thread-messages.ts';
import { ThreadWork } from './thread-work.ts';

let work: ThreadWork | null = null;

parentPort?.on('message', (order: ThreadOrder) => {
  if (order.kind === 'question') void respond(order.question);
  else work = new ThreadWork(order.task, (progress) => send({ kind: 'progress', progress }));
});

/** What is not an `AppError` is a bug: it ends the thread, and whoever asked gets it. */
async function respond(question: Question): Promise<void> {
  try {
    if (!work) throw new Error('asked before it was given a task');
    const answer = await work.answer(question);
    // Of a preview nothing is asked again, and the file need not lie here until the next one.
    if (question === 'preview') work = null;
    // Megabytes that this thread needs no more: handed over, not copied.
    const updates = answer && 'updates' in answer ? answer.updates : [];
    send(
      { kind: 'answer', answer },
      updates.map(({ buffer }) => buffer as ArrayBuffer),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    send({ kind: 'refused', code: error.code, params: error.params });
  }
}

function send(message: ThreadMessage, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}
