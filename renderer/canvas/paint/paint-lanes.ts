import type { Lane } from '../../../shared/layout/types.ts';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { Size, Viewport } from '../geometry/viewport.ts';
import type { Paper } from './paper.ts';

/** The bands of the layers over the whole width, and the ground around them. In screen px. */
export function paintLanes(
  context: Paper,
  lanes: readonly Lane[],
  viewport: Viewport,
  size: Size,
  palette: Palette,
): void {
  context.fillStyle = palette.canvas;
  context.fillRect(0, 0, size.width, size.height);
  for (const lane of lanes) {
    const top = Math.round(lane.y * viewport.zoom + viewport.y);
    const bottom = Math.round((lane.y + lane.height) * viewport.zoom + viewport.y);
    context.fillStyle = palette[`lane.${lane.layer}`];
    context.fillRect(0, top, size.width, bottom - top);
    context.fillStyle = palette['lane.edge'];
    context.fillRect(0, top, size.width, 1);
    context.fillRect(0, bottom - 1, size.width, 1);
  }
}
