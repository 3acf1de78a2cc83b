import { CARD_SIZES } from '../../../shared/scene/tokens.ts';
import { addPerson } from '../../actions/person-actions.ts';
import { cellNear } from '../geometry/grid-cell.ts';
import { laneNear } from '../geometry/map-index.ts';
import type { Point } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';

/** A new card with its middle where the user pointed. */
export function addAt(model: MapModel, point: Point): void {
  const cell = cellNear(model.index.layout.cells, point);
  if (cell) {
    addPerson({ layer: cell.layer, function: cell.function });
    return;
  }
  const lane = laneNear(model.index.layout.lanes, point.y);
  if (!lane) return;
  const x = Math.round(point.x - CARD_SIZES.person.width / 2);
  const y = Math.max(0, Math.round(point.y - CARD_SIZES.person.height / 2 - lane.y));
  addPerson({ layer: lane.layer, position: { x, y } });
}
