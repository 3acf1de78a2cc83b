/**
 * Time for what costs more when it is painted for the first time (drawing a card, breaking a name into lines, shaping
 * its glyphs). What does not fit into this frame is painted plainly and made ready in the next ones, so that no frame
 * takes long however many cards come into view at once.
 */
export interface Budget {
  /** Whether `what` may be painted in full now: it was before, or there is time left. */
  affords(ready: WeakSet<object>, what: object): boolean;
  /** Whether something had to wait. */
  readonly exceeded: boolean;
}

const FRAME_MS = 7;

/** For pictures that are made at once. */
export const unlimited: Budget = { affords: () => true, exceeded: false };

export function frameBudget(now: () => number = () => performance.now()): Budget {
  const end = now() + FRAME_MS;
  let exceeded = false;
  return {
    affords(ready, what) {
      if (ready.has(what)) return true;
      exceeded ||= now() > end;
      if (!exceeded) ready.add(what);
      return !exceeded;
    },
    get exceeded() {
      return exceeded;
    },
  };
}
