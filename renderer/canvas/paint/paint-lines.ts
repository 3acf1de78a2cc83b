import { SPACE } from '../../../shared/scene/tokens.ts';
import type { Detail } from '../geometry/detail.ts';
import type { MapIndex } from '../geometry/map-index.ts';
import type { Box } from '../geometry/viewport.ts';

const WIDTH = 1.5;

/** Reporting lines in view, in one stroke. Corners are rounded where that can be seen. */
export function paintLines(
  context: CanvasRenderingContext2D,
  index: MapIndex,
  box: Box,
  zoom: number,
  detail: Detail,
  color: string,
): void {
  const { lines } = index.layout;
  context.beginPath();
  for (const i of index.linesIn(box)) {
    const points = lines[i]?.points ?? [];
    if (detail === 'block') straight(context, points);
    else rounded(context, points, SPACE.lineRadius);
  }
  context.strokeStyle = color;
  context.lineWidth = Math.max(WIDTH, 0.8 / zoom);
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.stroke();
}

function straight(context: CanvasRenderingContext2D, points: readonly number[]): void {
  context.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 2; i + 1 < points.length; i += 2) context.lineTo(points[i] ?? 0, points[i + 1] ?? 0);
}

/** The same corners as `polylinePath` of the exports. */
function rounded(
  context: CanvasRenderingContext2D,
  points: readonly number[],
  radius: number,
): void {
  const last = (points.length >> 1) - 1;
  context.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 1; i < last; i++) {
    const x = points[2 * i] ?? 0;
    const y = points[2 * i + 1] ?? 0;
    const [inX, inY] = towards(x, y, points[2 * i - 2] ?? 0, points[2 * i - 1] ?? 0, radius);
    const [outX, outY] = towards(x, y, points[2 * i + 2] ?? 0, points[2 * i + 3] ?? 0, radius);
    context.lineTo(inX, inY);
    context.quadraticCurveTo(x, y, outX, outY);
  }
  if (last > 0) context.lineTo(points[2 * last] ?? 0, points[2 * last + 1] ?? 0);
}

function towards(x: number, y: number, toX: number, toY: number, radius: number) {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(radius / length, 0.5);
  return [x + (toX - x) * share, y + (toY - y) * share] as const;
}
