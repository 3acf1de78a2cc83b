import { expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/messages.ts';
import { layoutCards } from '../../../shared/layout/cards.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { LayoutMode } from '../../../shared/layout/types.ts';
import { buildScene } from '../../../shared/scene/build-scene.ts';
import { cardSize } from '../../../shared/scene/card.ts';
import { drawGrid } from '../../../shared/scene/grid.ts';
import type { Primitive } from '../../../shared/scene/types.ts';
import { buildRecords } from '../../fixtures/records.ts';

const en = translator('en');
const records = buildRecords({
  people: {
    boss: { layer: 'decision', function: 'finance' },
    user: { layer: 'management', function: 'user' },
  },
});

function layoutOf(mode: LayoutMode, of = records) {
  return layoutMap(layoutCards(of, cardSize), { mode });
}

const texts = (primitives: readonly Primitive[]) =>
  primitives.flatMap((one) => (one.kind === 'text' ? [one.text] : []));
const holes = (primitives: readonly Primitive[]) =>
  primitives.filter((one) => one.kind === 'rect' && one.dash);

test('a tree has no columns to draw', () => {
  expect(drawGrid(layoutOf('tree'), en)).toEqual([]);
});

test('each column is named; a function that is not known says so', () => {
  const names = texts(drawGrid(layoutOf('grid'), en)).slice(0, 6);
  expect(names).toEqual([
    'Executive',
    'User department',
    'Technical',
    'Finance',
    'Procurement',
    'Other',
  ]);
  const stranger = buildRecords({ people: { x: { function: 'unknown' } } });
  expect(texts(drawGrid(layoutOf('grid', stranger), en))).toContain('Function not known');
});

test('the holes are the empty cells of the four functions that matter, each inside its cell', () => {
  const layout = layoutOf('grid');
  const drawn = drawGrid(layout, en);
  const found = holes(drawn);
  expect(found).toHaveLength(3 * 4 - 2);
  expect(texts(drawn).filter((text) => text === 'nobody yet')).toHaveLength(10);
  expect(texts(drawGrid(layout, translator('zh-CN')))).toContain('暂无人员');
  for (const hole of found) {
    if (hole.kind !== 'rect') throw new Error('a hole is a box');
    const around = layout.cells.filter(
      ({ x, y, width, height }) =>
        hole.x > x &&
        hole.y > y &&
        hole.x + hole.width < x + width &&
        hole.y + hole.height < y + height,
    );
    expect(around).toMatchObject([{ count: 0 }]);
  }
});

test('the scene draws the grid over the lanes, within its bounds', () => {
  const layout = layoutOf('grid');
  const scene = buildScene({
    records,
    layout,
    opportunityId: null,
    gaps: [],
    score: null,
    t: en,
    options: { frame: null, showTies: false, showGaps: false },
  });
  expect(texts(scene.lanes)).toContain('Procurement');
  expect(scene.bounds.y).toBe(layout.bounds.y);
});
