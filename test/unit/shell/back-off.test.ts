import { expect, it } from 'vitest';
import { createBackOff } from '../../../electron/shell/back-off.ts';

it('waits longer each time, and gives up at the fifth end within a minute', () => {
  let now = 0;
  const backOff = createBackOff(() => now);
  const delays = Array.from({ length: 6 }, () => {
    now += 1_000;
    return backOff.next();
  });
  expect(delays).toEqual([100, 500, 1_000, 2_000, null, null]);
  backOff.reset();
  expect(backOff.next()).toBe(100);
});

it('counts no end that is a minute ago', () => {
  let now = 0;
  const backOff = createBackOff(() => now);
  for (let end = 0; end < 50; end += 1) {
    expect(backOff.next()).not.toBeNull();
    now += 20_001;
  }
});
