/** Notices that the last page has been gone for a while. */
export interface LifeWatch {
  /** A page told that it is there. */
  seen(): void;
  stop(): void;
}

/**
 * Calls `onIdle` once, when no page has given a sign of life for `idleMs`. Counts from the first sign only, so that
 * a host whose page was never opened waits. Node's timers stand still while the machine sleeps, so waking up does
 * not end it.
 */
export function createLifeWatch(idleMs: number, onIdle: () => void): LifeWatch {
  let timer: NodeJS.Timeout | undefined;
  return {
    seen() {
      clearTimeout(timer);
      timer = setTimeout(onIdle, idleMs);
      timer.unref();
    },
    stop: () => clearTimeout(timer),
  };
}
