import type { MapLayout } from '../../../shared/layout/types.ts';

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly managerId?: string;
}

export const CARD = { width: 200, height: 80 };

/** A layout of cards of one size, three lanes of 400 units, and straight reporting lines. */
export function layoutOf(cards: readonly Placed[]): MapLayout {
  const placeOf = new Map(cards.map((card) => [card.id, card]));
  return {
    ids: cards.map(({ id }) => id),
    index: new Map(cards.map(({ id }, i) => [id, i])),
    x: Float64Array.from(cards, ({ x }) => x),
    y: Float64Array.from(cards, ({ y }) => y),
    width: Float64Array.from(cards, () => CARD.width),
    height: Float64Array.from(cards, () => CARD.height),
    lanes: [
      { layer: 'decision', y: 0, height: 400 },
      { layer: 'management', y: 400, height: 400 },
      { layer: 'operational', y: 800, height: 400 },
    ],
    lines: cards.flatMap(({ id, managerId }) => {
      const from = placeOf.get(managerId ?? '');
      const to = placeOf.get(id);
      if (!managerId || !from || !to) return [];
      const x = from.x + CARD.width / 2;
      const toX = to.x + CARD.width / 2;
      const bus = to.y - 20;
      return [
        { managerId, personId: id, points: [x, from.y + CARD.height, x, bus, toX, bus, toX, to.y] },
      ];
    }),
    columns: [],
    cells: [],
    plan: {
      mode: 'tree',
      budgets: [400, 400, 400],
      abreast: 1,
      stackManagers: true,
      stackHeads: true,
    },
    bounds: { x: 0, y: 0, width: 2000, height: 1200 },
  };
}
