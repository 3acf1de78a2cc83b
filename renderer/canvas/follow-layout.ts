import { storeApi } from '../store/use-store.ts';
import type { Controller } from './controller.ts';
import { type Departure, reducedMotion } from './motion.ts';

const NOWHERE = { x: 0, y: 0 };
/** Places are rounded when cards are put down, map units. */
const STILL = 1;

/** Has cards move to where a change of the layout puts them, unless the user prefers less motion. */
export function followLayout(controller: Controller): () => void {
  return storeApi.subscribe(({ open: now }, { open: before }) => {
    if (!now || !before || now.layout === before.layout) return;
    if (now.accountId !== before.accountId || reducedMotion()) return;
    const { gesture } = controller.state.getState();
    const dragged = gesture?.kind === 'drag' && !gesture.copies ? gesture : null;
    const departure = {
      before: before.layout,
      after: now.layout,
      people: now.records.people,
      dragged: dragged && { ids: new Set(dragged.ids), by: dragged.by },
    };
    if (!standsStill(departure)) controller.motion.begin(departure, performance.now());
  });
}

/** Whether no card moves on the screen: what was dragged stays where the pointer has put it, all others where they were. */
function standsStill({ before, after, dragged }: Omit<Departure, 'people'>): boolean {
  const { length } = before.ids;
  if (after.ids.length !== length) return false;
  for (let i = 0; i < length; i++) {
    const id = before.ids[i] ?? '';
    if (after.ids[i] !== id) return false;
    const by = dragged?.ids.has(id) ? dragged.by : NOWHERE;
    const x = (after.x[i] ?? 0) - (before.x[i] ?? 0) - by.x;
    const y = (after.y[i] ?? 0) - (before.y[i] ?? 0) - by.y;
    if (Math.abs(x) > STILL || Math.abs(y) > STILL) return false;
  }
  return true;
}
