import type { Point, Size } from './viewport.ts';

const ZONE = 48;
const FASTEST = 18;

/** How far the view moves in one frame (screen px) while something is dragged at this point near the edge. */
export function edgePan(point: Point, size: Size): Point {
  return { x: along(point.x, size.width), y: along(point.y, size.height) };
}

function along(at: number, length: number): number {
  if (at < ZONE) return FASTEST * Math.min(1, (ZONE - at) / ZONE);
  if (at > length - ZONE) return -FASTEST * Math.min(1, (at - length + ZONE) / ZONE);
  return 0;
}
