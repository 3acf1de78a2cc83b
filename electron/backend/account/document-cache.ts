/** Keeps the documents that were used last. Dropping one costs a replay, never data. */
export interface DocumentCache<T> {
  get(accountId: string): T | undefined;
  put(accountId: string, value: T): void;
  drop(accountId: string): void;
  clear(): void;
}

/** @param size How many documents stay in memory. */
export function createDocumentCache<T>(size: number): DocumentCache<T> {
  const entries = new Map<string, T>();
  return {
    get(accountId) {
      const value = entries.get(accountId);
      if (value !== undefined) {
        entries.delete(accountId);
        entries.set(accountId, value);
      }
      return value;
    },
    put(accountId, value) {
      entries.delete(accountId);
      entries.set(accountId, value);
      const oldest = entries.keys().next();
      if (entries.size > size && !oldest.done) entries.delete(oldest.value);
    },
    drop: (accountId) => void entries.delete(accountId),
    clear: () => entries.clear(),
  };
}
