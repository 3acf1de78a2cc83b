import { isBelow } from '../../../shared/domain/reporting.ts';
import { run } from '../../store/commands.ts';
import type { ConnectLine } from '../canvas-state.ts';
import type { Controller } from '../controller.ts';
import type { MapModel } from '../model.ts';
import type { Track, Where } from './track.ts';

/** Draws a line from a handle to another card. */
export function connect(
  controller: Controller,
  model: MapModel,
  fromId: string,
  line: ConnectLine,
  start: Where,
): Track {
  const itself = new Set([fromId]);
  const finish = () => controller.state.setState({ gesture: null });

  return {
    pansAtEdges: true,
    move(at) {
      const overId = model.index.cardAt(at.map, itself);
      const allowed =
        overId !== null && (line === 'tie' || !isBelow(model.records.people, fromId, overId));
      controller.state.setState({
        gesture: {
          kind: 'connect',
          line,
          fromId,
          start: start.map,
          pointer: at.map,
          overId,
          allowed,
        },
      });
    },
    drop(at) {
      const toId = model.index.cardAt(at.map, itself);
      finish();
      if (toId === null) return;
      if (line === 'report') run('person.setManager', { ids: [toId], managerId: fromId });
      else controller.state.setState({ tieDraft: { fromId, toId, at: at.canvas } });
    },
    cancel: finish,
  };
}
