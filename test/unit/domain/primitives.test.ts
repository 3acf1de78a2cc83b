import { expect, test } from 'vitest';
import { addMonths } from '../../../shared/domain/primitives.ts';

test.each([
  ['2026-03-01', -6, '2025-09-01'],
  ['2026-08-31', -6, '2026-02-28'],
  ['2028-08-31', -6, '2028-02-29'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-01-31', 1, '2026-02-28'],
])('%s and %i months is %s', (from, months, day) => {
  expect(addMonths(from, months)).toBe(day);
});
