const HEIGHT = 24;
const INSET = 10;

/**
 * Where the title of a lane stands (px from the top of the canvas) so that it is in view while its lane is; null when
 * the lane is not.
 */
export function titleTop(top: number, height: number, available: number): number | null {
  if (top >= available || top + height <= 0) return null;
  if (height < HEIGHT + 2 * INSET) return top + (height - HEIGHT) / 2;
  return Math.min(Math.max(top, 0) + INSET, top + height - HEIGHT - INSET);
}
