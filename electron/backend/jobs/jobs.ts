import { AppError } from '../../../shared/api/errors.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';

/** What a long piece of work has to say how far it is, and to hear that it is not wanted any more. */
export interface Job {
  /** Aborted with `job.cancelled`. */
  readonly signal: AbortSignal;
  tell(progress: JobProgress): void;
}

/** Long pieces of work by the name their caller gave them. */
export interface Jobs {
  /**
   * Does a piece of work; without a name nobody can ask for it. What is cancelled rejects with the signal's reason
   * once it has taken back what it did.
   *
   * @throws {AppError} `job.taken` when work of that name is under way.
   */
  run<T>(id: string | undefined, work: (job: Job) => Promise<T>): Promise<T>;
  /** How far it is; null when nothing of that name is under way. */
  progress(id: string): JobProgress | null;
  /** Asks it to stop and waits for its end; false when nothing of that name was under way. */
  cancel(id: string): Promise<boolean>;
  /** Asks everything to stop. */
  cancelAll(): void;
}

interface Running {
  readonly controller: AbortController;
  /** Settles when the work has ended, whichever way. */
  readonly ended: Promise<void>;
  progress: JobProgress;
}

/** A list of jobs with nothing under way. */
export function createJobs(): Jobs {
  const running = new Map<string | symbol, Running>();
  const stop = ({ controller }: Running) => controller.abort(new AppError('job.cancelled'));
  return {
    async run(id, work) {
      const key = id ?? Symbol('job');
      if (running.has(key)) throw new AppError('job.taken', { job: String(id) });
      const { promise: ended, resolve: end } = Promise.withResolvers<void>();
      const job: Running = {
        controller: new AbortController(),
        ended,
        progress: { phase: 'reading', share: 0 },
      };
      running.set(key, job);
      try {
        return await work({
          signal: job.controller.signal,
          tell: (progress) => {
            job.progress = progress;
          },
        });
      } finally {
        running.delete(key);
        end();
      }
    },
    progress: (id) => running.get(id)?.progress ?? null,
    async cancel(id) {
      const job = running.get(id);
      if (!job) return false;
      stop(job);
      await job.ended;
      return true;
    },
    cancelAll: () => running.forEach(stop),
  };
}
