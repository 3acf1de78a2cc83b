import type { Box, MapScene, Primitive } from './types.ts';

/** Beyond a primitive's own coordinates: stroke, what a text rises and falls, and what hangs over a card's edge. */
const MARGIN = 12;

/** The part of a scene that shows in a box, as a scene of its own with that box as bounds; for pictures made in parts. */
export function cropScene(scene: MapScene, box: Box): MapScene {
  const shows = (primitive: Primitive) => touches(primitive, box);
  const reaches = ({ x, y, width, height }: Box) =>
    across(x, x + width, box) && down(y, y + height, box);
  return {
    ...scene,
    bounds: box,
    lanes: scene.lanes.filter(shows),
    lines: scene.lines.filter(shows),
    cards: scene.cards.filter(reaches),
    proposals: scene.proposals.filter(reaches),
    frame: scene.frame.filter(shows),
  };
}

function touches(primitive: Primitive, box: Box): boolean {
  switch (primitive.kind) {
    case 'text':
      // How wide it is depends on the font.
      return down(primitive.y - primitive.size, primitive.y + primitive.size, box);
    case 'rect':
      return (
        across(primitive.x, primitive.x + primitive.width, box) &&
        down(primitive.y, primitive.y + primitive.height, box)
      );
    case 'circle': {
      const { cx, cy, r } = primitive;
      return across(cx - r, cx + r, box) && down(cy - r, cy + r, box);
    }
    case 'polyline': {
      const xs = primitive.points.filter((_, i) => i % 2 === 0);
      const ys = primitive.points.filter((_, i) => i % 2 === 1);
      return (
        across(Math.min(...xs), Math.max(...xs), box) && down(Math.min(...ys), Math.max(...ys), box)
      );
    }
    case 'path':
      return true;
  }
}

function across(left: number, right: number, box: Box): boolean {
  return right + MARGIN >= box.x && left - MARGIN <= box.x + box.width;
}

function down(top: number, bottom: number, box: Box): boolean {
  return bottom + MARGIN >= box.y && top - MARGIN <= box.y + box.height;
}
