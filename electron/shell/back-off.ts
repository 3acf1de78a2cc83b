/** Milliseconds before each new start within a minute; after as many a person is asked. */
const DELAYS = [100, 500, 1_000, 2_000];
const WITHIN_MS = 60_000;

/** How long to wait before something that ended by itself is started again. */
export interface BackOff {
  /** Counts an end. Milliseconds to wait, or null when it has ended too often within a minute. */
  next(): number | null;
  /** Forgets what was counted. */
  reset(): void;
}

export function createBackOff(now: () => number = () => performance.now()): BackOff {
  let ends: number[] = [];
  return {
    next() {
      const time = now();
      ends = [...ends.filter((end) => time - end < WITHIN_MS), time];
      return DELAYS[ends.length - 1] ?? null;
    },
    reset() {
      ends = [];
    },
  };
}
