import { expect, test } from 'vitest';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { LayoutCard } from '../../../shared/layout/types.ts';
import { boxes, piercings } from './checks.ts';
import { card } from './trees.ts';

function at(id: string, x: number, y: number, more?: Partial<LayoutCard>): LayoutCard {
  return card(id, null, 'decision', { position: { x, y }, ...more });
}

test('a line to a card placed straight below is one straight stretch', () => {
  const cards = [at('boss', 400, 0), at('report', 400, 300, { managerId: 'boss' })];
  expect(layoutMap(cards).lines[0]?.points).toEqual([504, 84, 504, 300]);
});

test('lines to a card placed by hand run beside the cards in between', () => {
  const cards = [
    at('boss', 400, 0),
    at('between', 400, 200),
    at('report', 400, 400, { managerId: 'boss' }),
  ];
  const points = layoutMap(cards).lines[0]?.points ?? [];
  const middles = points.filter((_, i) => i % 2 === 0).slice(1, -1);
  expect(middles.every((x) => x < 400 || x > 608)).toBe(true);
});

test('where no way is free the one that enters the fewest cards is taken', () => {
  const cards = [
    at('boss', 1000, 200),
    // Lies on the boss, so that every way out enters it.
    at('lid', 980, 190, { width: 250, height: 104 }),
    at('between', 1000, 400),
    at('beneath', 1000, 500),
    at('left', 400, 330, { width: 590, height: 250 }),
    at('edge', 0, 0, { height: 700, width: 300 }),
    at('report', 1000, 700, { managerId: 'boss' }),
  ];
  const layout = layoutMap(cards);
  const entered = new Set(piercings(layout.lines, boxes(layout).values()));
  expect([...entered]).toEqual(['boss>report through lid']);
});
