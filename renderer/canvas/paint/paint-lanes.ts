import type { Layer } from '../../../shared/domain/values.ts';
import type { Lane } from '../../../shared/layout/types.ts';
import { FONT_STACK, type Palette } from '../../../shared/scene/tokens.ts';
import type { Size, Viewport } from '../geometry/viewport.ts';

const TITLE = { size: 12, height: 24, inset: 10, padding: 9, radius: 6 } as const;

/** The bands of the layers, over the whole width of the canvas. In screen px. */
export function paintLanes(
  context: CanvasRenderingContext2D,
  lanes: readonly Lane[],
  viewport: Viewport,
  size: Size,
  palette: Palette,
): void {
  for (const lane of lanes) {
    const { top, height } = onScreen(lane, viewport);
    if (top > size.height || top + height < 0) continue;
    context.fillStyle = palette[`lane.${lane.layer}`];
    context.fillRect(0, top, size.width, height);
    context.fillStyle = palette['lane.edge'];
    context.fillRect(0, top, size.width, 1);
    context.fillRect(0, top + height - 1, size.width, 1);
  }
}

/** Names of the layers at the left edge, whatever part of a lane is in view. In screen px. */
export function paintLaneTitles(
  context: CanvasRenderingContext2D,
  lanes: readonly Lane[],
  viewport: Viewport,
  size: Size,
  palette: Palette,
  titleOf: (layer: Layer) => string,
): void {
  context.font = `600 ${TITLE.size}px ${FONT_STACK}`;
  context.textBaseline = 'middle';
  context.textAlign = 'start';
  for (const lane of lanes) {
    const { top, height } = onScreen(lane, viewport);
    const y = titleTop(top, height, size.height);
    if (y === null) continue;
    const title = titleOf(lane.layer);
    const width = context.measureText(title).width + 2 * TITLE.padding;
    context.globalAlpha = 0.9;
    context.fillStyle = palette.canvas;
    context.beginPath();
    context.roundRect(TITLE.inset, y, width, TITLE.height, TITLE.radius);
    context.fill();
    context.globalAlpha = 1;
    context.strokeStyle = palette['lane.edge'];
    context.lineWidth = 1;
    context.stroke();
    context.fillStyle = palette['ink.secondary'];
    context.fillText(title, TITLE.inset + TITLE.padding, y + TITLE.height / 2 + 0.5);
  }
  context.textBaseline = 'alphabetic';
}

/** Where the title of a lane stands so that it is in view while the lane is; null when the lane is not. */
export function titleTop(top: number, height: number, available: number): number | null {
  if (top >= available || top + height <= 0) return null;
  if (height < TITLE.height + 2 * TITLE.inset) return top + (height - TITLE.height) / 2;
  const lowest = top + height - TITLE.height - TITLE.inset;
  return Math.min(Math.max(top, 0) + TITLE.inset, lowest);
}

function onScreen(lane: Lane, viewport: Viewport): { top: number; height: number } {
  const top = Math.round(lane.y * viewport.zoom + viewport.y);
  const bottom = Math.round((lane.y + lane.height) * viewport.zoom + viewport.y);
  return { top, height: bottom - top };
}
