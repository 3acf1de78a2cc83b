import { storeApi } from '../store/use-store.ts';
import type { Controller } from './controller.ts';
import { reducedMotion } from './motion.ts';

/** Has cards move to where a change of the layout puts them, unless the user prefers less motion. */
export function followLayout(controller: Controller): () => void {
  return storeApi.subscribe(({ open: now }, { open: before }) => {
    if (!now || !before || now.layout === before.layout) return;
    if (now.accountId !== before.accountId || reducedMotion()) return;
    const { gesture } = controller.state.getState();
    const dragged = gesture?.kind === 'drag' && !gesture.copies ? gesture : null;
    controller.motion.begin(
      {
        before: before.layout,
        after: now.layout,
        people: now.records.people,
        dragged: dragged && { ids: new Set(dragged.ids), by: dragged.by },
      },
      performance.now(),
    );
  });
}
