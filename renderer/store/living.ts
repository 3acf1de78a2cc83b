import type { OpenAccount, Store } from './types.ts';

/** The open account as it is, also while a comparison stands on the map in its place. */
export function livingAccount({ open, comparing }: Store): OpenAccount | null {
  return comparing ? comparing.living : open;
}

/** What of the store changes when the open account does: behind a comparison, that stays on the map. */
export function withLiving({ comparing }: Store, living: OpenAccount): Partial<Store> {
  return comparing ? { comparing: { ...comparing, living } } : { open: living };
}
