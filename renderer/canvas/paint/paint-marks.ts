import type { Palette } from '../../../shared/scene/tokens.ts';
import { grown } from '../geometry/box.ts';
import type { Box } from '../geometry/viewport.ts';
import type { Paper } from './paper.ts';

const RADIUS = 8;

/** Frames around cards that are selected, or that the shown gap is about. At least 2 px on the screen. */
export function paintFrames(
  context: Paper,
  boxes: readonly Box[],
  zoom: number,
  style: { readonly color: string; readonly dashed: boolean },
): void {
  if (boxes.length === 0) return;
  const width = 2.5 / Math.min(1, zoom);
  context.beginPath();
  for (const box of boxes) {
    const frame = grown(box, 1.5 + width / 2);
    context.roundRect(frame.x, frame.y, frame.width, frame.height, RADIUS + width);
  }
  context.strokeStyle = style.color;
  context.lineWidth = width;
  context.setLineDash(style.dashed ? [3 * width, 2 * width] : []);
  context.stroke();
  context.setLineDash([]);
}

/** Where cards came from while they are dragged. */
export function paintHoles(
  context: Paper,
  boxes: readonly Box[],
  zoom: number,
  palette: Palette,
): void {
  if (boxes.length === 0) return;
  context.beginPath();
  for (const box of boxes) context.roundRect(box.x, box.y, box.width, box.height, RADIUS);
  context.strokeStyle = palette.border;
  context.lineWidth = 1 / Math.min(1, zoom);
  context.setLineDash([6, 4]);
  context.stroke();
  context.setLineDash([]);
}

/** Further sheets below a card whose branch is folded, as far out on the screen at every zoom. */
export function paintStacks(
  context: Paper,
  boxes: readonly Box[],
  zoom: number,
  palette: Palette,
): void {
  context.fillStyle = palette.surface;
  context.strokeStyle = palette['border.strong'];
  context.lineWidth = 1 / zoom;
  context.setLineDash([]);
  for (const layer of [2, 1]) {
    const out = (3 * layer) / zoom;
    context.beginPath();
    for (const { x, y, width, height } of boxes)
      context.roundRect(x + out, y + out, width, height, RADIUS);
    context.fill();
    context.stroke();
  }
}
