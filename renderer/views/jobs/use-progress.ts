import { useEffect, useState } from 'react';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { api } from '../../store/api.ts';

const ASK_EVERY_MS = 200;
/** Before that it would only flash. */
const SHOWN_AFTER_MS = 400;

/** How far a job is once that is worth showing; null before, and when there is no job. */
export function useProgress(jobId: string | null): JobProgress | null {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  useEffect(() => {
    setProgress(null);
    if (jobId === null) return undefined;
    let isOver = false;
    const begun = performance.now();
    const ask = async () => {
      // A question that fails is asked again; the work itself says when something is wrong.
      const reply = await api['job.progress']({ jobId }).catch(() => null);
      if (!isOver && reply?.progress && performance.now() - begun >= SHOWN_AFTER_MS)
        setProgress(reply.progress);
    };
    const clock = setInterval(() => void ask(), ASK_EVERY_MS);
    return () => {
      isOver = true;
      clearInterval(clock);
    };
  }, [jobId]);
  return progress;
}
