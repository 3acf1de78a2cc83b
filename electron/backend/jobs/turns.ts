/**
 * Who may use the database when. There is one connection: while a long change stands half written in its
 * transaction, nobody else may read or write through it.
 */
export interface Turns {
  /** Does work that may go on beside other such work, after any lone one. */
  shared<T>(work: () => T | Promise<T>): Promise<T>;
  /** Does work that nothing else goes on beside: waits for what is under way, holds off what comes. */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

/** Turns that nobody has taken yet. */
export function createTurns(): Turns {
  const shared = new Set<Promise<unknown>>();
  let last: Promise<void> | null = null;
  return {
    async shared(work) {
      while (last) await last;
      const { promise, resolve } = Promise.withResolvers<void>();
      shared.add(promise);
      try {
        return await work();
      } finally {
        shared.delete(promise);
        resolve();
      }
    },
    async alone(work) {
      while (last) await last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      try {
        await Promise.all(shared);
        return await work();
      } finally {
        last = null;
        resolve();
      }
    },
  };
}
