import { expect, it } from 'vitest';
import { isDueBefore, isDueToday } from '../../../electron/backend/backups/due.ts';
import { nameBackup } from '../../../electron/backend/backups/names.ts';

const MADE = new Date('2026-03-01T08:00:00.000Z');
const newest = nameBackup(MADE, 'import', 7);
const after = (minutes: number) => new Date(MADE.getTime() + minutes * 60_000);

it.each([
  ['the first one', null, 1, 'small', 0, true],
  ['nothing was written since', newest, 7, 'large', 5_000, false],
  ['a large change', newest, 8, 'large', 1, true],
  ['a small change soon after', newest, 8, 'small', 9, false],
  ['a small change later', newest, 8, 'small', 10, true],
  ['a clock that was set back', newest, 8, 'small', -5, true],
] as const)('before a change: %s', (_, last, commits, size, minutes, due) => {
  expect(isDueBefore(last, commits, size, after(minutes))).toBe(due);
});

it.each([
  ['the first one', null, 1, 0, true],
  ['nothing was written since', newest, 7, 5_000, false],
  ['within a day', newest, 8, 24 * 60 - 1, false],
  ['after a day', newest, 8, 24 * 60, true],
] as const)('of the day: %s', (_, last, commits, minutes, due) => {
  expect(isDueToday(last, commits, after(minutes))).toBe(due);
});
