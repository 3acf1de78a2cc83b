import { useEffect, useRef, useState } from 'react';
import { api } from '../../store/api.ts';

export interface JobState {
  /** Name of the work that is under way; null when none is. */
  readonly jobId: string | null;
  /** Gives the next work a name, which stops the last one. */
  readonly begin: () => string;
  readonly end: (jobId: string) => void;
  readonly cancel: () => void;
  /** Whether it is still to be done: neither ended nor cancelled. */
  readonly isWanted: (jobId: string) => boolean;
}

/** The one long piece of work of a dialog, and stopping it. What the dialog leaves behind is stopped. */
export function useJob(): JobState {
  const [jobId, setJobId] = useState<string | null>(null);
  const current = useRef<string | null>(null);

  function stop(): void {
    if (current.current !== null) void api['job.cancel']({ jobId: current.current });
    current.current = null;
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the dialog goes, and only then
  useEffect(() => stop, []);

  return {
    jobId,
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
    isWanted: (asked) => current.current === asked,
  };
}
