import { grown } from './box.ts';
import type { MapIndex } from './map-index.ts';
import { type Box, fitted, type Margins, type Size, toMap, type Viewport } from './viewport.ts';

/** Between what lies over the map and the map, px. */
const APART = 12;

/**
 * The viewport that shows the whole map. When cards would come to lie below `over` (in px, at a corner of the canvas),
 * the map stands beside or above it, whichever is larger.
 */
export function fittedBeside(
  index: MapIndex,
  size: Size,
  margins: Margins,
  over: Box | null,
): Viewport {
  const { bounds } = index.layout;
  const plain = fitted(bounds, size, margins);
  if (!over || !covers(index, plain, over)) return plain;
  const beside = { ...margins, left: Math.max(margins.left, over.x + over.width + APART) };
  const above = { ...margins, bottom: Math.max(margins.bottom, size.height - over.y + APART) };
  const [one, other] = [fitted(bounds, size, beside), fitted(bounds, size, above)];
  return one.zoom >= other.zoom ? one : other;
}

function covers(index: MapIndex, viewport: Viewport, over: Box): boolean {
  const { x, y, width, height } = grown(over, APART);
  const box = { width: width / viewport.zoom, height: height / viewport.zoom };
  return index.cardsIn({ ...toMap(viewport, { x, y }), ...box }).length > 0;
}
