import { storeApi } from '../../store/use-store.ts';
import { select } from '../../store/view.ts';
import type { Controller } from '../controller.ts';
import type { MapModel } from '../model.ts';
import { dragCards } from './drag-cards.ts';
import type { Track, Where } from './track.ts';

const DRAG_STARTS_PX = 4;

/** A press on a card selects it; moved far enough it drags the selection. */
export function pressCard(
  controller: Controller,
  model: MapModel,
  personId: string,
  start: Where,
): Track {
  const toggles = start.shift || start.mod;
  const before = storeApi.getState().view.selection;
  const wasSelected = before.includes(personId);
  if (!wasSelected) select([personId], toggles ? 'add' : 'replace');
  let drag: Track | null = null;

  function begun(at: Where): Track | null {
    const far = Math.hypot(at.canvas.x - start.canvas.x, at.canvas.y - start.canvas.y);
    if (!drag && far >= DRAG_STARTS_PX && storeApi.getState().comparing === null)
      drag = dragCards(controller, model, personId, storeApi.getState().view.selection, start.map);
    return drag;
  }

  return {
    get pansAtEdges() {
      return drag !== null;
    },
    move: (at) => begun(at)?.move?.(at),
    drop(at) {
      const dragged = begun(at);
      if (dragged) dragged.drop?.(at);
      else if (wasSelected) select([personId], toggles ? 'toggle' : 'replace');
    },
    cancel() {
      drag?.cancel?.();
      if (!wasSelected) select(before);
    },
  };
}
