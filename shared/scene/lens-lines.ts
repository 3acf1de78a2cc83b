import type { LensView } from './lens-view.ts';

/** Whether what joins two people stands back with them: unless the lens shows both. */
export function standsBack(lens: LensView, personId: string, otherId: string): boolean {
  return lens.faded(personId) || lens.faded(otherId);
}
