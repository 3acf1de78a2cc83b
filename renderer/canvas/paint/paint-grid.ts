import { paintPrimitives } from '../../../shared/scene/canvas.ts';
import { drawGrid } from '../../../shared/scene/grid.ts';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { Primitive } from '../../../shared/scene/types.ts';
import type { MapModel } from '../model.ts';
import type { Paper } from './paper.ts';
import { pathOf } from './path-cache.ts';

const holes = new WeakMap<MapModel['index'], { t: MapModel['t']; drawn: readonly Primitive[] }>();

/**
 * Between the columns of the grid a line, a px thin at every zoom, and in cells without anybody their holes. The titles
 * of the columns stay in view instead, as elements of the page.
 */
export function paintGrid(context: Paper, model: MapModel, zoom: number, palette: Palette): void {
  const { layout } = model.index;
  if (layout.columns.length === 0) return;
  const height = layout.lanes.reduce((sum, lane) => sum + lane.height, 0);
  context.fillStyle = palette['lane.edge'];
  for (const { x } of layout.columns) context.fillRect(x - 0.5 / zoom, 0, 1 / zoom, height);
  paintPrimitives(context, holesOf(model), { palette, path: pathOf });
}

function holesOf({ index, t }: MapModel): readonly Primitive[] {
  const known = holes.get(index);
  if (known?.t === t) return known.drawn;
  const drawn = drawGrid(index.layout, t).filter(
    (primitive) => primitive.kind === 'rect' || (primitive.kind === 'text' && primitive.y > 0),
  );
  holes.set(index, { t, drawn });
  return drawn;
}
