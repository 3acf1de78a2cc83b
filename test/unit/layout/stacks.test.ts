import { describe, expect, test } from 'vitest';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { LayoutCard, LayoutPlan } from '../../../shared/layout/types.ts';
import { boxes, crossings, looseLines, overlaps, piercings, sharedByStrangers } from './checks.ts';
import { card } from './trees.ts';

const plan: LayoutPlan = {
  mode: 'tree',
  budgets: [900, 900, 900],
  abreast: 0,
  stackManagers: true,
  stackHeads: true,
};

describe('managers stacked', () => {
  const cards = [
    card('top', null, 'decision'),
    ...['a', 'b'].flatMap((id) => [
      card(id, 'top', 'management'),
      card(`${id}1`, id, 'operational'),
      card(`${id}2`, id, 'operational', { order: 1 }),
    ]),
  ];

  test('the groups of two managers stand further apart than the cards of one', () => {
    const placed = boxes(layoutMap(cards, { plan }));
    const below = (upper: string, lower: string) =>
      (placed.get(lower)?.top ?? 0) - (placed.get(upper)?.bottom ?? 0);
    expect(placed.get('a')?.left).toBe(placed.get('b')?.left);
    expect(below('b1', 'b2')).toBe(12);
    expect(below('b2', 'a1')).toBe(26);
  });
});

describe('managers stacked who have people in all lanes', () => {
  /** Six chiefs, each over three directors with two managers each, who have staff; and a clerk in each lane. */
  const flat = { height: 30 };
  const cards = ['p', 'q', 'r', 's', 't', 'u'].flatMap((chief) => [
    card(chief, null, 'decision', flat),
    card(`${chief}-clerk`, chief, 'management', { ...flat, order: -1 }),
    card(`${chief}-helper`, chief, 'operational', { ...flat, order: -2 }),
    ...['a', 'b', 'c'].flatMap((name, order) => {
      const director = chief + name;
      return [
        card(director, chief, 'decision', { ...flat, order }),
        ...['1', '2'].flatMap((m) => [
          card(director + m, director, 'management', flat),
          card(`${director + m}x`, director + m, 'operational', flat),
          card(`${director + m}y`, director + m, 'operational', flat),
        ]),
      ];
    }),
  ]);

  test.each(['tree', 'compact'] as const)('%s: one column, no line crosses another', (mode) => {
    const layout = layoutMap(cards, { mode, plan: { ...plan, mode } });
    const placed = boxes(layout);
    expect(new Set(['pa', 'pb', 'pc'].map((id) => placed.get(id)?.left)).size).toBe(1);
    expect(crossings(layout)).toEqual([]);
    expect(sharedByStrangers(layout)).toEqual([]);
    expect(overlaps(placed.values())).toEqual([]);
    expect(looseLines(layout)).toEqual([]);
    expect(piercings(layout.lines, placed.values())).toEqual([]);
  });

  test('with staff of a director two lanes below, each has a strip of its own', () => {
    const more = [
      ...cards,
      card('a-staff', 'pa', 'operational'),
      card('b-staff', 'pb', 'operational'),
    ];
    const layout = layoutMap(more, { plan });
    const placed = boxes(layout);
    expect(placed.get('pa')?.left).not.toBe(placed.get('pb')?.left);
    expect(crossings(layout)).toEqual([]);
  });
});

describe('no more than five lines turn between two lanes', () => {
  const flat = { height: 20 };
  /** A director with a manager with staff. */
  const director = (id: string, managerId: string, order: number) => [
    card(id, managerId, 'decision', { ...flat, order }),
    card(`${id}m`, id, 'management', flat),
    card(`${id}s`, `${id}m`, 'operational', flat),
  ];
  const chiefs = ['p', 'q'];

  function mostTurnsInColumn(cards: LayoutCard[]): number {
    const layout = layoutMap(cards, { plan });
    expect(layout.plan).toBe(plan);
    expect(piercings(layout.lines, boxes(layout).values())).toEqual([]);
    const turning = layout.lines.filter(({ points }) => points.length === 12);
    const columns = Map.groupBy(turning, ({ points }) => points.at(-2));
    return Math.max(...[...columns.values()].map((lines) => lines.length));
  }

  test('of directors beside one another', () => {
    const cards = chiefs.flatMap((chief) => [
      card(chief, null, 'decision', flat),
      ...Array.from({ length: 7 }, (_, i) => director(chief + i, chief, i)).flat(),
    ]);
    expect(mostTurnsInColumn(cards)).toBeLessThanOrEqual(5);
    expect(mostTurnsInColumn(cards)).toBeGreaterThan(2);
  });

  test('of directors in one branch', () => {
    const cards = chiefs.flatMap((chief) => [
      card(chief, null, 'decision', flat),
      ...director(`${chief}-one`, chief, 0),
      ...director(`${chief}-two`, chief, 1),
      card(`${chief}-deputy`, chief, 'decision', { ...flat, order: 2 }),
      ...Array.from({ length: 6 }, (_, i) => director(chief + i, `${chief}-deputy`, i)).flat(),
    ]);
    expect(mostTurnsInColumn(cards)).toBeLessThanOrEqual(5);
  });
});

test('a manager moves a little to stand straight above a report near its middle', () => {
  const cards = [
    card('top', null, 'decision'),
    card('a', 'top', 'management'),
    card('b', 'top', 'management', { order: 1 }),
    card('c', 'top', 'management', { order: 2, width: 230 }),
  ];
  const layout = layoutMap(cards, { plan: { ...plan, abreast: 3 } });
  expect(layout.plan.abreast).toBe(3);
  const line = layout.lines.find(({ personId }) => personId === 'b');
  expect(line?.points).toHaveLength(4);
});
