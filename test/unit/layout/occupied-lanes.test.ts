import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FUNCTIONS, LAYERS } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { occupiedLanes } from '../../../shared/layout/occupied-lanes.ts';
import { LAYOUT_MODES, type LayoutCard, type MapLayout } from '../../../shared/layout/types.ts';
import { card } from './trees.ts';

const NONE: ReadonlySet<never> = new Set();

const cards = fc
  .array(
    fc.record({
      layer: fc.constantFrom(...LAYERS),
      function: fc.constantFrom(...FUNCTIONS),
      manager: fc.nat(12),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((people) =>
    people.map(
      ({ layer, function: name, manager }, i): LayoutCard =>
        card(`p${i}`, manager < i ? `p${manager}` : null, layer, { function: name, order: i }),
    ),
  );

/** Places of cards below the top of their lanes, which must hold them. */
function withinLanes({ ids, x, y, height, lanes }: MapLayout, of: readonly LayoutCard[]) {
  const layers = new Map(of.map(({ id, layer }) => [id, layer]));
  return ids.map((id, i) => {
    const lane = lanes.find(({ layer }) => layer === layers.get(id));
    const below = (y[i] ?? 0) - (lane?.y ?? Number.NaN);
    expect(below).toBeGreaterThanOrEqual(0);
    expect(below + (height[i] ?? 0)).toBeLessThanOrEqual(lane?.height ?? Number.NaN);
    return [id, x[i], below];
  });
}

test.each(LAYOUT_MODES)('lanes without anybody go from a %s, and nothing else changes', (mode) => {
  fc.assert(
    fc.property(cards, (people) => {
      const whole = layoutMap(people, { mode });
      const part = occupiedLanes(whole, NONE);
      expect(withinLanes(part, people)).toEqual(withinLanes(whole, people));
      const used = new Set(people.map(({ layer }) => layer));
      const crossed = part.lanes.filter(({ layer }) => !used.has(layer));
      if (whole.lines.length === 0) expect(crossed).toEqual([]);
      // One band below the other.
      for (const [i, lane] of part.lanes.entries())
        expect(lane.y).toBe((part.lanes[i - 1]?.y ?? 0) + (part.lanes[i - 1]?.height ?? 0));
      const last = part.lanes.at(-1);
      expect(part.bounds.y + part.bounds.height).toBe((last?.y ?? 0) + (last?.height ?? 0));
      // Lines keep their shape.
      for (const [i, { points }] of part.lines.entries()) {
        const before = whole.lines[i]?.points ?? [];
        const up = (before[1] ?? 0) - (points[1] ?? 0);
        expect(points.map((value, k) => (k % 2 === 1 ? value + up : value))).toEqual(before);
      }
    }),
  );
});

test('a layer that is asked for stays, and so do all where nobody is at all', () => {
  const below = layoutMap([card('a', null, 'operational')], { mode: 'tree' });
  expect(occupiedLanes(below, NONE).lanes.map(({ layer }) => layer)).toEqual(['operational']);
  const kept = occupiedLanes(below, new Set(['decision'] as const));
  expect(kept.lanes.map(({ layer }) => layer)).toEqual(['decision', 'operational']);
  const empty = layoutMap([], { mode: 'tree' });
  expect(occupiedLanes(empty, NONE)).toBe(empty);
});
