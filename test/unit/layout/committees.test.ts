import { expect, test } from 'vitest';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import type { LayoutCard } from '../../../shared/layout/types.ts';
import { boxes, overlaps } from './checks.ts';
import { card } from './trees.ts';

/** A chief over four directors, each over two managers. */
const company = [
  card('chief', null, 'decision'),
  ...['a', 'b', 'c', 'd'].flatMap((director, order) => [
    card(director, 'chief', 'decision', { order }),
    card(`${director}1`, director, 'management'),
    card(`${director}2`, director, 'management'),
  ]),
];
const BOARD = { width: 244, height: 116 };

function withBoard(layer: LayoutCard['layer'], memberIds: readonly string[], more?: object) {
  return [...company, card('board', null, layer, { ...BOARD, memberIds, ...more })];
}

function leftToRight(cards: readonly LayoutCard[], ids: readonly string[]): string {
  const placed = boxes(layoutMap(cards));
  const left = (id: string) => placed.get(id)?.left ?? Number.NaN;
  return [...ids].sort((x, y) => left(x) - left(y)).join(' ');
}

test('a committee that nobody leads stands beside its first member, without a line', () => {
  const cards = withBoard('decision', ['gone', 'b', 'd']);
  expect(leftToRight(cards, ['a', 'b', 'c', 'd', 'board'])).toBe('a b board c d');
  const layout = layoutMap(cards);
  expect(layout.lines.filter(({ personId }) => personId === 'board')).toEqual([]);
  expect(overlaps(boxes(layout).values())).toEqual([]);
});

test('a committee of a higher layer stands beside the managers of its members', () => {
  const cards = withBoard('decision', ['c2', 'a1']);
  expect(leftToRight(cards, ['a', 'b', 'c', 'd', 'board'])).toBe('a b c board d');
  const placed = boxes(layoutMap(cards));
  expect(placed.get('board')?.top).toBe(placed.get('c')?.top);
});

test('next to members who report to nobody it stands beside their tree', () => {
  const other = ['x', 'y'].map((id, i) => card(id, null, 'decision', { order: -5 + i }));
  const cards = [...other, ...withBoard('decision', ['x'])];
  expect(leftToRight(cards, ['x', 'board', 'y'])).toBe('x board y');
});

test('a committee with a manager, with reports, or without members on the map stays where it is', () => {
  const ids = ['a', 'b', 'c', 'd', 'board'];
  const led = withBoard('decision', ['b'], { managerId: 'chief', order: 9 });
  expect(leftToRight(led, ids)).toBe('a b c d board');
  const leading = [...withBoard('decision', ['b'], { order: 9 }), card('z', 'board', 'decision')];
  expect(leftToRight(leading, ids)).toBe('a b c d board');
  expect(leftToRight(withBoard('decision', ['gone'], { order: 9 }), ids)).toBe('a b c d board');
});

test('a committee whose members are too far below to be seen together stays where it is', () => {
  const chain = Array.from({ length: 100 }, (_, i) =>
    card(`n${i}`, i === 0 ? 'chief' : `n${i - 1}`, 'operational', { order: -1 }),
  );
  const cards = [...chain, ...withBoard('decision', ['n99'], { order: -9 })];
  expect(leftToRight(cards, ['chief', 'board'])).toBe('board chief');
  const nearer = [...chain, ...withBoard('decision', ['n20'], { order: -9 })];
  expect(leftToRight(nearer, ['chief', 'board'])).toBe('chief board');
});

test('committees that name each other or themselves, in a long chain, come to an end', () => {
  const chain = Array.from({ length: 3000 }, (_, i) =>
    card(`c${i}`, i === 0 ? null : `c${i - 1}`, 'operational'),
  );
  const committees = Array.from({ length: 3000 }, (_, i) =>
    card(`k${i}`, null, 'decision', { memberIds: [`k${(i + 1) % 3000}`, 'c2999'] }),
  );
  const self = card('self', null, 'decision', { memberIds: ['self', 'c2999'] });
  const layout = layoutMap([...chain, ...committees, self]);
  expect(layout.ids).toHaveLength(6001);
});
