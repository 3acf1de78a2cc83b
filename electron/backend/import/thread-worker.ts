import { parentPort } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { Answer, Question, ThreadMessage, ThreadOrder } from './thread-messages.ts';
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
    // Of a file that is looked at nothing is asked again, and it need not lie here until the next one.
    if (question.kind === 'preview' || question.kind === 'problems') work = null;
    send(
      { kind: 'answer', answer },
      bytesIn(answer).map(({ buffer }) => buffer as ArrayBuffer),
    );
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    send({ kind: 'refused', code: error.code, params: error.params });
  }
}

/** Megabytes that this thread needs no more: handed over, not copied. */
function bytesIn(answer: Answer): readonly Uint8Array[] {
  if (answer instanceof Uint8Array) return [answer];
  return answer && 'updates' in answer ? answer.updates : [];
}

function send(message: ThreadMessage, handedOver: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, handedOver);
}
