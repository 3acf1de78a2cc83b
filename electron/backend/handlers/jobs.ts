import type { Handlers } from '../../../shared/api/contract.ts';
import type { Jobs } from '../jobs/jobs.ts';

/** Asking how far long work is, and stopping it. */
export function jobHandlers(jobs: Jobs): Pick<Handlers, 'job.progress' | 'job.cancel'> {
  return {
    'job.progress': ({ jobId }) => ({ progress: jobs.progress(jobId) }),
    'job.cancel': async ({ jobId }) => ({ cancelled: await jobs.cancel(jobId) }),
  };
}
