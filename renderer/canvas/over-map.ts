import type { Box } from './geometry/viewport.ts';

/** Marks what lies over a corner of the map and stays there; it fills the same parent as the map. */
export const OVER_MAP = 'data-over-map';

/** Where the legend and the minimap lie, px from the corner of the canvas. */
export function boxesOverMap(): readonly Box[] {
  return [...document.querySelectorAll<HTMLElement>(`[${OVER_MAP}]`)].map(boxOf);
}

function boxOf({
  offsetLeft: x,
  offsetTop: y,
  offsetWidth: width,
  offsetHeight: height,
}: HTMLElement): Box {
  return { x, y, width, height };
}
