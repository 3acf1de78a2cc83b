import type { Box } from './geometry/viewport.ts';

/** Marks what lies over a corner of the map and stays there; it fills the same parent as the map. */
export const LEGEND = 'data-legend';

/** Where the legend lies, px from the corner of the canvas; null without one. */
export function legendBox(): Box | null {
  const legend = document.querySelector<HTMLElement>(`[${LEGEND}]`);
  if (!legend) return null;
  const { offsetLeft: x, offsetTop: y, offsetWidth: width, offsetHeight: height } = legend;
  return { x, y, width, height };
}
