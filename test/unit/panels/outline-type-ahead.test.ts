import { expect, it } from 'vitest';
import { TypeAhead } from '../../../renderer/views/map/outline-type-ahead.ts';

const NAMES = ['Ann', 'Bo', 'Ágnes', 'Bea', '李娜'];

it('goes to the next name with that letter, and around the end', () => {
  const list = new TypeAhead();
  expect(list.next('a', 0, 0, NAMES)).toBe(2);
  expect(list.next('a', 2, 5000, NAMES)).toBe(0);
  expect(list.next('李', 0, 9000, NAMES)).toBe(4);
  expect(list.next('x', 0, 15_000, NAMES)).toBeNull();
});

it('takes letters in quick succession as one word, and the same letter as steps', () => {
  const list = new TypeAhead();
  expect(list.next('b', 0, 0, NAMES)).toBe(1);
  expect(list.next('e', 1, 100, NAMES)).toBe(3);
  const again = new TypeAhead();
  expect(again.next('b', 0, 0, NAMES)).toBe(1);
  expect(again.next('b', 1, 100, NAMES)).toBe(3);
});
