import { describe, expect, test } from 'vitest';
import type { Layer } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { MapLayout } from '../../../shared/layout/types.ts';
import { boxes, crossings, looseLines, overlaps, sharedByStrangers, strays } from './checks.ts';
import { card, numbers } from './trees.ts';

const STACKED = { mode: 'tree', abreast: 0, stackManagers: true, stackHeads: true } as const;

/** A chief, three directors with managers, each of those with two to six staff. */
function company() {
  const cards = [card('chief', null, 'decision')];
  const next = numbers(7);
  for (const director of ['a', 'b', 'c']) {
    cards.push(card(director, 'chief', 'decision', { order: cards.length }));
    for (let m = 0; m < 3; m++) {
      const manager = `${director}${m}`;
      cards.push(card(manager, director, 'management', { order: m }));
      const staff = 2 + Math.floor(next() * 5);
      for (let s = 0; s < staff; s++) {
        cards.push(card(`${manager}-${s}`, manager, 'operational', { order: s }));
      }
    }
  }
  return cards;
}

/** Places within the lanes, by id. */
function inLanes(layout: MapLayout, layerOf: ReadonlyMap<string, string>) {
  const placed = boxes(layout);
  return new Map(
    [...placed].map(([id, { left, top }]) => {
      const lane = layout.lanes.find(({ layer }) => layer === layerOf.get(id));
      return [id, { x: left, y: top - (lane?.y ?? 0) }];
    }),
  );
}

describe('lanes', () => {
  test('an empty map has three lanes of a pleasant size', () => {
    const layout = layoutMap([]);
    expect(layout.lanes.map(({ layer }) => layer)).toEqual([
      'decision',
      'management',
      'operational',
    ]);
    expect(layout.bounds).toEqual({ x: 0, y: 0, width: 960, height: 480 });
  });

  test('stand on one another without a gap and contain what is placed by hand', () => {
    const far = { x: 2000, y: 900 };
    const cards = [
      card('a', null, 'management', { position: far }),
      card('b', null, 'operational'),
    ];
    const layout = layoutMap(cards);
    const [decision, management, operational] = layout.lanes;
    expect(management?.y).toBe(decision?.height);
    expect(operational?.y).toBe((management?.y ?? 0) + (management?.height ?? 0));
    expect(management?.height).toBeGreaterThanOrEqual(900 + 84);
    expect(strays(cards, layout)).toEqual([]);
    expect(layout.bounds.width).toBeGreaterThan(2208);
  });

  test('leave room for their titles left of every card', () => {
    const layout = layoutMap([
      ...company(),
      card('z', null, 'decision', { position: { x: -700, y: 0 } }),
    ]);
    const left = Math.min(...layout.x);
    expect(left - layout.bounds.x).toBeGreaterThanOrEqual(48);
    expect(Math.min(...layoutMap(company()).x)).toBeGreaterThanOrEqual(48);
  });
});

describe('reporting lines', () => {
  test('a manager stands straight above a single report', () => {
    const layout = layoutMap([card('a', null, 'decision'), card('b', 'a', 'management')]);
    const { a, b } = Object.fromEntries(boxes(layout));
    expect(a?.left).toBe(b?.left);
    expect(layout.lines[0]?.points).toHaveLength(4);
  });

  test('a small company reads as a chart: managers above the middle of their managers, all side by side', () => {
    const layout = layoutMap(company());
    const placed = boxes(layout);
    const centre = (id: string) => ((placed.get(id)?.left ?? 0) + (placed.get(id)?.right ?? 0)) / 2;
    expect(new Set(['a', 'b', 'c'].map((id) => placed.get(id)?.top)).size).toBe(1);
    expect(centre('a')).toBeLessThan(centre('b'));
    expect(Math.abs(centre('chief') - (centre('a') + centre('c')) / 2)).toBeLessThanOrEqual(18.5);
    expect(layout.bounds.width / layout.bounds.height).toBeGreaterThan(1.2);
    expect(layout.bounds.width / layout.bounds.height).toBeLessThan(2.4);
    expect(looseLines(layout)).toEqual([]);
    expect(sharedByStrangers(layout)).toEqual([]);
  });

  test('reports of one manager share its trunk', () => {
    const staff = Array.from({ length: 7 }, (_, i) => card(`s${i}`, 'm', 'operational'));
    const layout = layoutMap([card('m', null, 'management'), ...staff]);
    expect(new Set(layout.lines.map(({ points }) => points.slice(0, 2).join())).size).toBe(1);
  });

  test('columns of one manager come out about equally high', () => {
    const staff = Array.from({ length: 7 }, (_, i) => card(`s${i}`, 'm', 'operational'));
    const plan = { ...STACKED, budgets: [600, 600, 600] } as const;
    const layout = layoutMap([card('m', null, 'management'), ...staff], { plan });
    expect(layout.plan).toBe(plan);
    const columns = Map.groupBy([...boxes(layout).values()].slice(1), ({ left }) => left);
    expect([...columns.values()].map((cards) => cards.length)).toEqual([4, 3]);
  });

  test('tracks that lead to two lanes are kept out of a stack, where they would cross', () => {
    const flat = { height: 50 };
    const cards = [
      card('top', null, 'decision', flat),
      card('leaf', 'top', 'decision', flat),
      card('x', 'top', 'decision', { ...flat, order: 1 }),
      card('y', 'x', 'decision', flat),
      card('x-m', 'x', 'management', flat),
      card('x-o', 'x', 'operational', flat),
      card('y-m', 'y', 'management', flat),
      card('y-o', 'y', 'operational', flat),
    ];
    const plan = { ...STACKED, budgets: [900, 900, 900] } as const;
    const layout = layoutMap(cards, { plan });
    expect(layout.plan).toBe(plan);
    expect(crossings(layout)).toEqual([]);
  });

  test('a report in a lane above its manager stays in its lane; the line is drawn', () => {
    const cards = [card('low', null, 'operational'), card('high', 'low', 'decision')];
    const layout = layoutMap(cards);
    expect(strays(cards, layout)).toEqual([]);
    expect(layout.lines).toMatchObject([{ managerId: 'low', personId: 'high' }]);
    expect(looseLines(layout)).toEqual([]);
  });

  test('a manager who is not on the map leaves a root without a line', () => {
    expect(layoutMap([card('a', 'gone', 'decision')]).lines).toEqual([]);
  });

  test('a chain of ten thousand is laid out without running out of stack', () => {
    const chain = Array.from({ length: 10_000 }, (_, i) =>
      card(`c${i}`, i === 0 ? null : `c${i - 1}`, 'operational'),
    );
    const layout = layoutMap(chain);
    expect(layout.lines).toHaveLength(9_999);
    expect(overlaps(boxes(layout).values())).toEqual([]);
  });

  test('a circle and a repeated id are refused', () => {
    const circle = [card('a', 'b', 'decision'), card('b', 'a', 'decision')];
    expect(() => layoutMap(circle)).toThrow('circle');
    expect(() => layoutMap([card('a', null, 'decision'), card('a', null, 'decision')])).toThrow(
      'id',
    );
  });
});

test('a compact map stacks managers that a small tree would rather set side by side', () => {
  const crew = (managerId: string, layer: Layer, count: number) =>
    Array.from({ length: count }, (_, i) => card(`${managerId}-${layer}${i}`, managerId, layer));
  const cards = [
    card('chief', null, 'management'),
    ...crew('chief', 'management', 18),
    card('chief-clerk', 'chief', 'operational'),
    card('deputy', 'chief', 'management'),
    ...crew('deputy', 'management', 7),
    ...crew('deputy', 'operational', 2),
    ...crew('deputy-management3', 'operational', 1),
    ...crew('deputy-operational0', 'operational', 1),
  ];
  const area = (layout: MapLayout) => layout.bounds.width * layout.bounds.height;
  const compact = area(layoutMap(cards, { mode: 'compact' }));
  expect(compact).toBeLessThan(0.85 * area(layoutMap(cards)));
});

describe('small changes', () => {
  const cards = company();
  const layerOf = new Map([...cards, card('new', null, 'operational')].map((c) => [c.id, c.layer]));
  const before = layoutMap(cards);

  test('moving one card moves no other, nor the lines between others', () => {
    for (const moved of ['chief', 'b', 'b1', 'b1-1']) {
      const position = { x: 500, y: 30 };
      const after = layoutMap(
        cards.map((one) => (one.id === moved ? { ...one, position } : one)),
        { plan: before.plan },
      );
      const then = inLanes(before, layerOf);
      const now = inLanes(after, layerOf);
      expect(now.get(moved)).toEqual(position);
      then.delete(moved);
      now.delete(moved);
      expect(now).toEqual(then);
      const others = (layout: MapLayout) =>
        layout.lines.filter(({ managerId, personId }) => managerId !== moved && personId !== moved);
      expect(others(after)).toEqual(others(before));
    }
  });

  test('one more person moves nobody of another branch relative to the others of that branch', () => {
    const after = layoutMap([...cards, card('new', 'b1', 'operational', { order: 99 })], {
      plan: before.plan,
    });
    expect(after.plan).toEqual(before.plan);
    const then = inLanes(before, layerOf);
    const now = inLanes(after, layerOf);
    for (const branch of ['a', 'c']) {
      const shifts = cards
        .filter(({ id }) => id.startsWith(branch))
        .map(({ id }) => {
          const [from, to] = [then.get(id), now.get(id)];
          return `${(to?.x ?? 0) - (from?.x ?? 0)},${(to?.y ?? 0) - (from?.y ?? 0)}`;
        });
      expect(new Set(shifts).size).toBe(1);
      expect(shifts[0]).toMatch(branch === 'a' ? /^0,0$/ : /,0$/);
    }
  });

  test('the plan of another mode is not taken', () => {
    const compact = layoutMap(cards, { mode: 'compact' });
    expect(layoutMap(cards, { plan: compact.plan })).toEqual(before);
    expect(layoutMap(cards, { mode: 'grid', plan: before.plan }).plan.mode).toBe('grid');
  });

  test('an earlier plan is given up when the map no longer suits a screen', () => {
    const tiny = layoutMap([card('a', null, 'decision')]);
    const grown = layoutMap(cards, { plan: tiny.plan });
    expect(grown.plan).not.toEqual(tiny.plan);
    expect(grown.bounds.width / grown.bounds.height).toBeLessThan(3);
  });
});

describe('placing by hand', () => {
  const position = { x: 800, y: 10 };
  const tree = [card('a', null, 'decision'), card('b', 'a', 'decision')];

  test('a lone card placed by hand takes no room in the layout', () => {
    const alone = boxes(layoutMap(tree));
    const both = boxes(
      layoutMap([card('before', null, 'decision', { order: -1, position }), ...tree]),
    );
    expect(both.get('b')).toEqual(alone.get('b'));
  });

  test('room kept for cards placed by hand does not make the map larger', () => {
    const many = [...Array(30).keys()].map((i) => card(`c${i}`, i ? 'c0' : null, 'decision'));
    const byHand = layoutMap(many.map((one) => ({ ...one, position }))).bounds;
    expect(byHand.height).toBe(480);
    expect(byHand.width).toBeLessThan(layoutMap(many).bounds.width);
  });

  test('taking a tree away by hand, and giving a branch of it back, moves no other tree', () => {
    const other = [card('x', null, 'decision', { order: -1 }), card('y', 'x', 'management')];
    const before = layoutMap([...other, ...tree]);
    const { plan } = before;
    const away = other.map((one) => ({ ...one, position }));
    const half = away.map((one) => (one.id === 'y' ? { ...one, position: null } : one));
    for (const moved of [away, half]) {
      const after = boxes(layoutMap([...moved, ...tree], { plan }));
      for (const id of ['a', 'b']) expect(after.get(id)).toEqual(boxes(before).get(id));
    }
  });

  test('giving one branch back to the layout moves nobody outside it', () => {
    const cards = company();
    const scattered = cards.map((one, i) =>
      i % 3 === 0 ? { ...one, position: { x: 300 + 7 * i, y: 5 * i } } : one,
    );
    const tidied = scattered.map((one) =>
      one.id.startsWith('b') ? { ...one, position: null } : one,
    );
    for (const mode of ['tree', 'compact'] as const) {
      const { plan } = layoutMap(cards, { mode });
      const layerOf = new Map(cards.map(({ id, layer }) => [id, layer]));
      const then = inLanes(layoutMap(scattered, { mode, plan }), layerOf);
      const now = inLanes(layoutMap(tidied, { mode, plan }), layerOf);
      const moved = cards.filter(({ id }) => {
        const [from, to] = [then.get(id), now.get(id)];
        return from?.x !== to?.x || from?.y !== to?.y;
      });
      expect(moved.length).toBeGreaterThan(0);
      expect(moved.filter(({ id }) => !id.startsWith('b'))).toEqual([]);
    }
  });
});
