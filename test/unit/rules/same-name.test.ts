import { expect, it } from 'vitest';
import { isSameName, nameKeyOf } from '../../../shared/rules/same-name.ts';

it.each([
  ['Bruce Mann', 'Bruce Richard Mann'],
  ['Catherine Johnston', 'C Johnston'],
  ['Will Cavendish', 'Michael William Cavendish'],
  ['Sir Paul Britton', 'Paul Britton'],
  ['Steve Field', 'Stephen Field'],
  ['Helene Moore', 'Helen Moore'],
  ['Tim Kelsey', 'Timothy Kelsey'],
  ['Elisabeth Gardner', 'Elisabeth Gardiner'],
  ['José Núñez', 'Jose Nunez'],
  ['王建国', '王健国'],
  ['王工', '王建国'],
  ['王建国', '王建国（财务）'],
  ['Wang Jianguo', '王建国'],
  ['王建国', 'Jianguo Wang'],
])('takes %s and %s for one person', (a, b) => {
  expect(isSameName(a, b)).toBe(true);
  expect(isSameName(b, a)).toBe(true);
});

it.each([
  ['Jon Cunliffe', 'Mark Ivan Rogers'],
  ['Brian Etheridge', 'Zina Etheridge'],
  ['Alex Allan', 'Jon Day'],
  ['Bill McCluggage', 'Liam Maxwell'],
  ['王建国', '李建国'],
  ['王伟', '王强'],
  ['王建国', 'Li Wei'],
  ['', 'Ann Lee'],
])('takes %s and %s for two', (a, b) => {
  expect(isSameName(a, b)).toBe(false);
  expect(isSameName(b, a)).toBe(false);
});

it('compares names without titles, accents, case and signs', () => {
  expect(nameKeyOf("Sir  Éric O'Neill, Dr.")).toBe('eric o neill');
  expect(nameKeyOf('Sir')).toBe('sir');
  expect(nameKeyOf(' ')).toBe('');
});
