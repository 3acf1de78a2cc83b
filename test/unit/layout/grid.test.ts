import { expect, test } from 'vitest';
import { FUNCTIONS } from '../../../shared/domain/values.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { boxes } from './checks.ts';
import { card } from './trees.ts';

const mode = 'grid';
const staff = (count: number, of: 'user' | 'finance') =>
  Array.from({ length: count }, (_, i) =>
    card(`${of}${i}`, null, 'operational', { function: of, order: i }),
  );

test('an empty map has a cell for every layer and function that is known', () => {
  const { columns, cells, bounds } = layoutMap([], { mode });
  expect(columns.map((column) => column.function)).toEqual(FUNCTIONS.slice(0, 6));
  expect(cells).toHaveLength(18);
  expect(cells.every(({ count, width, height }) => count === 0 && width > 0 && height > 0)).toBe(
    true,
  );
  expect(bounds.y).toBeLessThan(0);
});

test('people without a known function get a last column of their own', () => {
  const { columns } = layoutMap([card('a', null, 'decision')], { mode });
  expect(columns.map((column) => column.function)).toEqual(FUNCTIONS);
});

test('a column is never too narrow for its title, a lane leaves room below its cards', () => {
  const narrow = staff(40, 'user').map((one) => ({ ...one, width: 20, height: 90 }));
  const { columns } = layoutMap(narrow.slice(0, 1), { mode });
  expect(columns[1]?.width).toBe(columns[0]?.width);
  const { y, height, lanes } = layoutMap(narrow, { mode });
  const lowest = Math.max(...y.map((top, i) => top + (height[i] ?? 0)));
  const foot = lanes.reduce((sum, lane) => sum + lane.height, 0);
  expect(foot - lowest).toBeGreaterThanOrEqual(28);
});

test('columns and lanes stand on one another without a gap', () => {
  const { columns, cells, lanes } = layoutMap(staff(20, 'user'), { mode });
  columns.slice(1).forEach((column, i) => {
    const before = columns[i];
    expect(column.x).toBe((before?.x ?? 0) + (before?.width ?? 0));
  });
  for (const cell of cells) {
    const lane = lanes.find(({ layer }) => layer === cell.layer);
    const column = columns.find((one) => one.function === cell.function);
    expect(cell).toMatchObject({ y: lane?.y, height: lane?.height, x: column?.x });
  }
});

test('a cell fills column by column in the order of the tree, columns about equally high', () => {
  const layout = layoutMap(staff(40, 'user'), { mode });
  const cards = [...boxes(layout).values()];
  expect(cards.map(({ id }) => id)).toEqual(staff(40, 'user').map(({ id }) => id));
  const columns = [...Map.groupBy(cards, ({ left }) => left)].sort(([a], [b]) => a - b);
  expect(columns.length).toBeGreaterThan(2);
  expect(columns.flatMap(([, column]) => column)).toEqual(cards);
  const heights = columns.map(([, column]) => column.length);
  expect(Math.max(...heights) - (heights.at(-2) ?? 0)).toBeLessThanOrEqual(1);
});

test('where a card was put by hand does not count in the grid', () => {
  const cards = staff(5, 'finance');
  const byHand = cards.map((one) => ({ ...one, position: { x: 5000, y: 5000 } }));
  expect(layoutMap(byHand, { mode })).toEqual(layoutMap(cards, { mode }));
});

test('one more person leaves the columns as they are, and a plan of the tree is not taken', () => {
  const before = layoutMap(staff(20, 'user'), { mode });
  const after = layoutMap([...staff(20, 'user'), ...staff(1, 'finance')], {
    mode,
    plan: before.plan,
  });
  expect(after.plan).toEqual(before.plan);
  expect(after.columns[1]).toEqual(before.columns[1]);
  const tree = layoutMap(staff(20, 'user'), { plan: before.plan });
  expect(tree.plan.mode).toBe('tree');
  expect(tree.columns).toEqual([]);
  expect(tree.cells).toEqual([]);
  expect(layoutMap(staff(20, 'user'), { mode, plan: tree.plan })).toEqual(before);
});
