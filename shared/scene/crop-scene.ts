import type { Box, MapScene, Primitive } from './types.ts';

/** Beyond a primitive's own coordinates: stroke, and what a text rises and falls. */
const MARGIN = 8;

/** The part of a scene that shows in a box, as a scene of its own with that box as bounds; for pictures made in parts. */
export function cropScene(scene: MapScene, box: Box): MapScene {
  const shows = (primitive: Primitive) => touches(primitive, box);
  return {
    ...scene,
    bounds: box,
    lanes: scene.lanes.filter(shows),
    lines: scene.lines.filter(shows),
    cards: scene.cards.filter((card) => overlaps(card.y, card.y + card.height, box)),
    frame: scene.frame.filter(shows),
  };
}

function touches(primitive: Primitive, box: Box): boolean {
  switch (primitive.kind) {
    case 'text':
      return overlaps(primitive.y - primitive.size, primitive.y + primitive.size, box);
    case 'rect':
      return overlaps(primitive.y, primitive.y + primitive.height, box);
    case 'circle':
      return overlaps(primitive.cy - primitive.r, primitive.cy + primitive.r, box);
    case 'polyline': {
      const ys = primitive.points.filter((_, i) => i % 2 === 1);
      return overlaps(Math.min(...ys), Math.max(...ys), box);
    }
    case 'path':
      return true;
  }
}

function overlaps(top: number, bottom: number, box: Box): boolean {
  return bottom + MARGIN >= box.y && top - MARGIN <= box.y + box.height;
}
