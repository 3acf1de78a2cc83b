import { useStore as useZustand } from 'zustand';
import { storeApi } from './store.ts';
import type { Store } from './types.ts';

export { storeApi };

/** Reads a part of the store and re-renders only when that part changes. */
export function useStore<T>(selector: (store: Store) => T): T {
  return useZustand(storeApi, selector);
}
