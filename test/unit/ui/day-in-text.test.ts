import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInText } from '../../../renderer/ui/day-in-text.ts';

describe('a day as it is typed', () => {
  it.each([
    ['2026-05-31', '2026-05-31'],
    [' 2026-5-3 ', '2026-05-03'],
    ['2026/5/31', '2026-05-31'],
    ['2026.05.31', '2026-05-31'],
    ['20260531', '2026-05-31'],
    ['2026年5月31日', '2026-05-31'],
    ['２０２６年５月３日', '2026-05-03'],
  ])('%s is read', (text, day) => expect(dayInText(text)).toBe(day));

  it.each(['', '2026', '2026-05', '2026-13-01', '2026-02-30', '31-05-2026', '05/31/2026', 'May 3'])(
    '%s is none',
    (text) => expect(dayInText(text)).toBeNull(),
  );

  it('is read as it is written, for every day', () => {
    const days = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayInText(day)).toBe(day);
      }),
    );
  });
});
