import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../shared/api/errors.ts';
import type { Job } from '../jobs/jobs.ts';
import type {
  Answers,
  Question,
  ThreadMessage,
  ThreadOrder,
  ThreadTask,
} from './thread-messages.ts';

const YOUNG_MB = 96;

export interface ThreadLimits {
  /** For reading the file, which is what a hostile one can make long. */
  readonly deadlineMs: number;
  /** Of the JavaScript heap. */
  readonly memoryMb: number;
}
/** A change of 100,000 people needs more room than any file that is only read. */
export const LIMITS: Readonly<Record<ThreadTask['kind'], ThreadLimits>> = {
  preview: { deadlineMs: 20_000, memoryMb: 384 },
  change: { deadlineMs: 20_000, memoryMb: 1_536 },
};

/**
 * An import in a thread of its own, with a memory cap and a deadline: a file made to exhaust a reader harms nothing
 * else, others are answered meanwhile, and what is cancelled ends at once.
 */
export class ImportThread {
  readonly #worker: Worker;
  readonly #job: Job;
  readonly #limits: ThreadLimits;
  readonly #clock: NodeJS.Timeout;
  #isReleased = false;
  readonly #stop = () => this.#fail(this.#job.signal.reason);
  /** Why it ended before its time. */
  #failure: { readonly reason: unknown } | null = null;
  #asked: PromiseWithResolvers<unknown> | null = null;

  /** @param worker One that has been started with these limits and has nothing to do; null starts one. */
  constructor(
    task: ThreadTask,
    job: Job,
    limits = LIMITS[task.kind],
    worker: Worker | null = null,
  ) {
    this.#job = job;
    this.#limits = limits;
    this.#worker = worker ?? startWorker(limits);
    this.#worker.ref();
    this.#send({ kind: 'task', task });
    this.#worker.on('message', this.#receive);
    this.#worker.once('error', this.#break);
    this.#worker.once('exit', this.#end);
    this.#clock = setTimeout(() => this.#fail(this.#gaveUp()), limits.deadlineMs);
    job.signal.addEventListener('abort', this.#stop);
    if (job.signal.aborted) this.#stop();
  }

  /**
   * Asks one thing, after the answer to the last one.
   *
   * @throws {AppError} `import.gave-up` over a limit, the signal's reason when it was cancelled, what the file was
   *   refused with.
   */
  ask<Q extends Question>(question: Q): Promise<Answers[Q['kind']]> {
    if (this.#failure) return Promise.reject(this.#failure.reason);
    this.#asked = Promise.withResolvers<unknown>();
    this.#send({ kind: 'question', question });
    return this.#asked.promise as Promise<Answers[Q['kind']]>;
  }

  /** Ends the thread, whatever it is doing, unless it has been released. */
  async close(): Promise<void> {
    this.#letGo();
    if (!this.#isReleased) await this.#worker.terminate();
  }

  /** The worker after its last answer, for the next task. */
  release(): Worker {
    this.#letGo();
    this.#isReleased = true;
    this.#worker.off('message', this.#receive);
    this.#worker.off('error', this.#break);
    this.#worker.off('exit', this.#end);
    return this.#worker;
  }

  #letGo(): void {
    clearTimeout(this.#clock);
    this.#job.signal.removeEventListener('abort', this.#stop);
  }

  #send(order: ThreadOrder): void {
    this.#worker.postMessage(order);
  }

  readonly #receive = (message: ThreadMessage) => {
    if (message.kind === 'progress') {
      if (message.progress.phase !== 'reading') clearTimeout(this.#clock);
      this.#job.tell(message.progress);
    } else if (message.kind === 'answer') this.#asked?.resolve(message.answer);
    else this.#asked?.reject(new AppError(message.code, message.params));
  };
  readonly #break = (error: NodeJS.ErrnoException) =>
    this.#fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? this.#gaveUp(error) : error);
  readonly #end = () => this.#fail(new Error('the thread ended without an answer'));

  #fail(reason: unknown): void {
    this.#failure ??= { reason };
    this.#asked?.reject(this.#failure.reason);
    void this.close();
  }

  #gaveUp(cause?: unknown): AppError {
    const { deadlineMs, memoryMb } = this.#limits;
    return new AppError(
      'import.gave-up',
      { seconds: deadlineMs / 1000, megabytes: memoryMb },
      { cause },
    );
  }
}

/** A worker that has nothing to do yet. */
export function startWorker(limits: ThreadLimits): Worker {
  // Beside this module it is .ts in the sources and .js when built.
  const file = new URL(`./thread-worker${extname(import.meta.url)}`, import.meta.url);
  return new Worker(file, {
    // Rows become objects by the hundred thousand: room for the young ones saves half of the collecting.
    resourceLimits: {
      maxOldGenerationSizeMb: limits.memoryMb,
      maxYoungGenerationSizeMb: YOUNG_MB,
    },
  });
}
