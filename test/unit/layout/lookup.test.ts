import { expect, test } from 'vitest';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { cardBox, laneAt, laneOf, layoutBounds } from '../../../shared/layout/lookup.ts';
import { card } from './trees.ts';

const layout = layoutMap([
  card('a', null, 'decision', { position: { x: 100, y: 20 } }),
  card('b', null, 'management', { position: { x: 500, y: 40 } }),
]);

test('a height names its lane, beyond the map the nearest', () => {
  const management = laneOf(layout, 'management');
  expect(laneAt(layout, management.y)).toBe('management');
  expect(laneAt(layout, management.y - 1)).toBe('decision');
  expect(laneAt(layout, -50)).toBe('decision');
  expect(laneAt(layout, 1e6)).toBe('operational');
});

test('the box around cards leaves out who is not on the map', () => {
  const lane = laneOf(layout, 'management');
  expect(layoutBounds(layout, ['a', 'b', 'gone'])).toEqual({
    x: 100,
    y: 20,
    width: 608,
    height: lane.y + 40 + 84 - 20,
  });
  expect(layoutBounds(layout, ['gone'])).toBeNull();
  expect(cardBox(layout, 'gone')).toBeNull();
  expect(cardBox(layout, 'a')).toEqual({ x: 100, y: 20, width: 208, height: 84 });
});
