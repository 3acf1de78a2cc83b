import { useEffect, useState } from 'react';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { api } from '../../store/api.ts';
import { useStore } from '../../store/use-store.ts';

const ASK_EVERY_MS = 200;
/** Before that it would only flash. */
const SHOWN_AFTER_MS = 400;

/** How far a job is; what is stored is then taken in by the page. */
export interface ShownProgress {
  readonly phase: JobProgress['phase'] | 'showing';
  readonly share: number;
}

/** How far a job is once that is worth showing; null before, and when there is no job. */
export function useProgress(jobId: string | null): ShownProgress | null {
  const takenIn = useStore((store) => store.takenIn);
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
  if (jobId === null || takenIn === null) return progress;
  return { phase: 'showing', share: takenIn };
}
