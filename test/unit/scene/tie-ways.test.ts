import { describe, expect, it } from 'vitest';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { LayoutMode, MapLayout } from '../../../shared/layout/types.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import { type Curve, onCurve } from '../../../shared/scene/curve.ts';
import { tieCurve } from '../../../shared/scene/tie-curve.ts';
import { TieWays, tieWays } from '../../../shared/scene/tie-ways.ts';
import { realisticAccount } from '../../fixtures/realistic-account.ts';
import { card, numbers } from '../layout/trees.ts';

const FINE = 600;

/** Cards that a curve passes under, besides the two it joins. */
function under(layout: MapLayout, curve: Curve, from: number, to: number): readonly number[] {
  const hit = new Set<number>();
  for (let step = 0; step <= FINE; step++) {
    const [x, y] = onCurve(curve, step / FINE).at;
    layout.ids.forEach((_id, i) => {
      const box = boxOf(layout, i);
      const inside = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
      if (inside && i !== from && i !== to) hit.add(i);
    });
  }
  return [...hit];
}

function boxOf({ x, y, width, height }: MapLayout, i: number) {
  return { x: x[i] ?? 0, y: y[i] ?? 0, width: width[i] ?? 0, height: height[i] ?? 0 };
}

describe('ties on a map', () => {
  it.each(['tree', 'compact', 'grid'] satisfies LayoutMode[])(
    'pass under no other card in the %s, where most of the plainest curves do',
    (mode) => {
      const layout = layoutMap(layoutCards(realisticAccount(150, 1), cardSize), { mode });
      const next = numbers(5);
      const some = () => Math.floor(next() * layout.ids.length);
      const pairs = Array.from({ length: 80 }, () => [some(), some()] as const);
      let plain = 0;
      for (const [from, to] of pairs) {
        if (from === to) continue;
        const curve = tieCurve(boxOf(layout, from), boxOf(layout, to));
        if (under(layout, curve, from, to).length > 0) plain += 1;
        expect(under(layout, tieWays(layout).between(from, to), from, to)).toEqual([]);
      }
      expect(plain).toBeGreaterThan(40);
    },
  );

  it('are the plainest curve where that is free, and found once for a layout', () => {
    const layout = layoutMap([card('a', null, 'decision'), card('b', 'a', 'management')]);
    const [a, b] = [layout.index.get('a') ?? 0, layout.index.get('b') ?? 0];
    const way = tieWays(layout).between(a, b);
    expect(way).toEqual(tieCurve(boxOf(layout, a), boxOf(layout, b)));
    expect(tieWays(layout).between(a, b)).toBe(way);
    expect(tieWays(layoutMap([card('a', null, 'decision')]))).not.toBe(tieWays(layout));
  });

  it('pass under as few cards as can be where no way is free', () => {
    const side = 5;
    const places = Array.from({ length: side * side }, (_, i) => i);
    // Cards edge to edge: around the one in the middle there is no room at all.
    const wall = {
      ...layoutMap(places.map((i) => card(`c${i}`, null, 'decision'))),
      x: Float64Array.from(places, (i) => (i % side) * 100),
      y: Float64Array.from(places, (i) => Math.floor(i / side) * 50),
      width: Float64Array.from(places, () => 100),
      height: Float64Array.from(places, () => 50),
    };
    const way = new TieWays(wall).between(12, 24);
    const plain = tieCurve(boxOf(wall, 12), boxOf(wall, 24));
    expect(under(wall, way, 12, 24).length).toBeGreaterThan(0);
    expect(under(wall, way, 12, 24).length).toBeLessThanOrEqual(under(wall, plain, 12, 24).length);
  });
});
