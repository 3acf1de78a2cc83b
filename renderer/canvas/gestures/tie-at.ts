import type { TieScene } from '../../../shared/scene/types.ts';
import { grown } from '../geometry/box.ts';
import { tiesIn } from '../geometry/tie-index.ts';
import type { Point } from '../geometry/viewport.ts';
import { pathOf } from '../paint/path-cache.ts';

const REACH_PX = 14;
let probe: OffscreenCanvasRenderingContext2D | null = null;

/** The tie whose curve passes within a few px of a point of the map; the one drawn last wins. */
export function tieAt(ties: readonly TieScene[], point: Point, zoom: number): string | null {
  probe ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!probe) return null;
  probe.lineWidth = REACH_PX / zoom;
  const near = grown({ ...point, width: 0, height: 0 }, REACH_PX / 2 / zoom);
  for (const tie of tiesIn(ties, near).toReversed()) {
    const [curve] = tie.primitives;
    if (curve?.kind === 'path' && probe.isPointInStroke(pathOf(curve.d), point.x, point.y))
      return tie.id;
  }
  return null;
}
