import { useEffect, useRef, useState } from 'react';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { api } from '../../store/api.ts';

const ASK_EVERY_MS = 200;
/** Before that it would only flash. */
const SHOWN_AFTER_MS = 400;

export interface JobState {
  /** How far the work is; null while there is none, or not for long. */
  readonly progress: JobProgress | null;
  /** Gives the next work a name, which ends the last one. */
  readonly begin: () => string;
  readonly end: (jobId: string) => void;
  readonly cancel: () => void;
}

/** The one long piece of work of a dialog: its progress, and stopping it. What the dialog leaves behind is stopped. */
export function useJob(): JobState {
  const [jobId, setJobId] = useState<string | null>(null);
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const current = useRef<string | null>(null);

  function stop(): void {
    if (current.current !== null) void api['job.cancel']({ jobId: current.current });
    current.current = null;
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the dialog goes, and only then
  useEffect(() => stop, []);

  useEffect(() => {
    setProgress(null);
    if (jobId === null) return;
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

  return {
    progress,
    begin() {
      stop();
      const next = crypto.randomUUID();
      current.current = next;
      setJobId(next);
      return next;
    },
    end(ended) {
      if (current.current !== ended) return;
      current.current = null;
      setJobId(null);
    },
    cancel() {
      stop();
      setJobId(null);
    },
  };
}
