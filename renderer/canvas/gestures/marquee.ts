import { select } from '../../store/view.ts';
import type { Controller } from '../controller.ts';
import { boxBetween } from '../geometry/box.ts';
import type { MapModel } from '../model.ts';
import type { Track, Where } from './track.ts';

/** Adds to the selection every card that the box touches. */
export function marquee(controller: Controller, model: MapModel, start: Where): Track {
  const clear = () => controller.state.setState({ gesture: null });
  return {
    pansAtEdges: true,
    move(at) {
      const box = boxBetween(start.map, at.map);
      controller.state.setState({ gesture: { kind: 'marquee', box } });
    },
    drop(at) {
      const { ids } = model.index.layout;
      const hits = model.index.cardsIn(boxBetween(start.map, at.map)).map((i) => ids[i]);
      select(
        hits.filter((id) => id !== undefined),
        'add',
      );
      clear();
    },
    cancel: clear,
  };
}
