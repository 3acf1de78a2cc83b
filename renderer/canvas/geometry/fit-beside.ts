import { grown } from './box.ts';
import type { MapIndex } from './map-index.ts';
import { type Box, fitted, type Margins, type Size, toMap, type Viewport } from './viewport.ts';

/** Between what lies over the map and the map, px. */
const APART = 12;

/**
 * The viewport that shows the whole map. When cards would come to lie below one of `over` (in px, at the lower corners
 * of the canvas), the map stands beside or above it, whichever is larger.
 */
export function fittedBeside(
  index: MapIndex,
  size: Size,
  margins: Margins,
  over: readonly Box[],
): Viewport {
  const { bounds } = index.layout;
  const plain = fitted(bounds, size, margins);
  if (!coversAny(index, plain, over)) return plain;
  const views = over
    .reduce((all, cover) => all.flatMap((one) => [one, ...around(one, size, cover)]), [margins])
    .map((room) => fitted(bounds, size, room))
    .filter((view) => !coversAny(index, view, over))
    .sort((a, b) => b.zoom - a.zoom);
  return views[0] ?? plain;
}

/** Margins that leave the corner where something lies: the whole side, or all of the foot. */
function around(margins: Margins, size: Size, over: Box): readonly Margins[] {
  const beside =
    over.x + over.width / 2 < size.width / 2
      ? { ...margins, left: Math.max(margins.left, over.x + over.width + APART) }
      : { ...margins, right: Math.max(margins.right, size.width - over.x + APART) };
  const above = { ...margins, bottom: Math.max(margins.bottom, size.height - over.y + APART) };
  return [beside, above];
}

function coversAny(index: MapIndex, viewport: Viewport, over: readonly Box[]): boolean {
  return over.some((cover) => {
    // A hair less than the margins leave, which numbers round.
    const { x, y, width, height } = grown(cover, APART - 0.5);
    const box = { width: width / viewport.zoom, height: height / viewport.zoom };
    return index.cardsIn({ ...toMap(viewport, { x, y }), ...box }).length > 0;
  });
}
