import type { MapModel } from '../model.ts';
import type { Budget } from './budget.ts';

/** Says of a card whether it may be painted in full in this frame. */
export type Affords = (cardId: string) => boolean;

const readyByLook = new WeakMap<MapModel['t'], Map<string, WeakSet<object>>>();

/**
 * What has been painted in one look (`card`, or a size of names) in one language need not be paid for again, also
 * when the scene is built anew: that is remembered by the person's record.
 */
export function affordsOf(model: MapModel, look: string, budget: Budget): Affords {
  let looks = readyByLook.get(model.t);
  if (!looks) {
    looks = new Map();
    readyByLook.set(model.t, looks);
  }
  let ready = looks.get(look);
  if (!ready) {
    ready = new WeakSet();
    looks.set(look, ready);
  }
  const known = ready;
  return (cardId) => budget.affords(known, model.records.people[cardId] ?? model);
}
