import type { Worker } from 'node:worker_threads';
import type { Job } from '../jobs/jobs.ts';
import { ImportThread, LIMITS, startWorker } from './thread.ts';
import type { Answers, PreviewQuestion, PreviewTask } from './thread-messages.ts';

const KEPT_MS = 120_000;

/**
 * Previews in threads, and the one that waits for the next: loading what reads a file takes as long as reading most,
 * and a file is looked at again at every change of its settings.
 */
export class PreviewThreads {
  #waiting: Worker | null = null;
  #clock: NodeJS.Timeout | undefined;

  /** Has a thread waiting for the next two minutes. */
  prepare(): void {
    this.#keep(this.#take() ?? startWorker(LIMITS.preview));
  }

  /** @throws {AppError} as `ImportThread.ask`. */
  async ask<Q extends PreviewQuestion>(
    question: Q,
    task: PreviewTask,
    job: Job,
  ): Promise<Answers[Q['kind']]> {
    const thread = new ImportThread(task, job, LIMITS.preview, this.#take());
    try {
      const answer = await thread.ask(question);
      this.#keep(thread.release());
      return answer;
    } finally {
      await thread.close();
    }
  }

  #take(): Worker | null {
    const worker = this.#waiting;
    clearTimeout(this.#clock);
    this.#waiting = null;
    worker?.off('error', this.#forget);
    worker?.off('exit', this.#forget);
    return worker;
  }

  /** Another one may be waiting by now, when two previews were made at a time. */
  #keep(worker: Worker): void {
    void this.#take()?.terminate();
    this.#waiting = worker;
    // It must not keep the program from ending.
    worker.unref();
    worker.once('error', this.#forget);
    worker.once('exit', this.#forget);
    this.#clock = setTimeout(() => void this.#take()?.terminate(), KEPT_MS).unref();
  }

  /** It has ended while nobody asked it for anything: the next preview starts one of its own, and says what is wrong. */
  readonly #forget = () => void this.#take();
}
