import type { CardScene } from '../../../shared/scene/types.ts';
import type { Point } from '../geometry/viewport.ts';

/** A card painted elsewhere than it lies. A plain copy would lack what a card makes when it is first asked for. */
export function cardOnItsWay(card: CardScene, by: Point): CardScene {
  const { id, kind, width, height, dot, faded, label, gap, departed } = card;
  const place = { x: card.x + by.x, y: card.y + by.y, width, height };
  return {
    ...{ id, kind, dot, faded, label, gap, departed, ...place },
    get primitives() {
      return card.primitives;
    },
    get description() {
      return card.description;
    },
  };
}
