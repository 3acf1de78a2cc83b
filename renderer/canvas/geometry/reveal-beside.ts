import { type Box, revealing, type Size, toScreen, type Viewport } from './viewport.ts';

/** Between a card that is shown and what lies over the map, px. */
const APART = 12;
/** As near to the edge of the canvas a card may be moved for that, px. */
const EDGE = 8;

/**
 * The smallest move that brings the box, with `margin` px around it, into view and from under what lies over the canvas
 * (`over`, in px); the same viewport if it is in view. Where there is no room beside all of them it may lie below one.
 */
export function revealingBeside(
  viewport: Viewport,
  size: Size,
  box: Box,
  margin: number,
  over: readonly Box[],
): Viewport {
  const view = revealing(viewport, size, box, margin);
  const shown: Box = {
    ...toScreen(view, box),
    width: box.width * view.zoom,
    height: box.height * view.zoom,
  };
  const [move] = over
    .filter((cover) => meets(shown, cover))
    .flatMap((cover) => waysOut(shown, cover))
    .filter((by) => fits(shown, by, size, over))
    .sort((a, b) => Math.abs(a.x) + Math.abs(a.y) - Math.abs(b.x) - Math.abs(b.y));
  return move ? { ...view, x: view.x + move.x, y: view.y + move.y } : view;
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function waysOut(box: Box, cover: Box) {
  return [
    { x: 0, y: cover.y - APART - box.height - box.y },
    { x: 0, y: cover.y + cover.height + APART - box.y },
    { x: cover.x - APART - box.width - box.x, y: 0 },
    { x: cover.x + cover.width + APART - box.x, y: 0 },
  ];
}

function fits(box: Box, by: { x: number; y: number }, size: Size, over: readonly Box[]): boolean {
  const moved = { ...box, x: box.x + by.x, y: box.y + by.y };
  const inside =
    moved.x >= EDGE &&
    moved.y >= EDGE &&
    moved.x + moved.width <= size.width - EDGE &&
    moved.y + moved.height <= size.height - EDGE;
  return inside && !over.some((cover) => meets(moved, cover));
}
