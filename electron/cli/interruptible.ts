import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/api/errors.ts';
import type { Cli } from './cli.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Does work that Ctrl-C stops between two steps, so that nothing is left half done: the call to the backend that carries
 * the job's id ends, and the signal says so to what follows it.
 *
 * @throws {AppError} `job.cancelled` when it was stopped.
 */
export async function interruptible<T>(
  cli: Cli,
  work: (jobId: string, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const jobId = randomUUID();
  const interrupted = new AbortController();
  const stop = () => {
    interrupted.abort(new AppError('job.cancelled'));
    void cli.api['job.cancel']({ jobId });
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(jobId, interrupted.signal);
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
