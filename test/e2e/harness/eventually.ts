import { expect } from 'vitest';

const PATIENCE = { timeout: 10_000, interval: 40 };

/** An assertion about the screen, tried again until it holds or patience ends. */
export function eventually<T>(
  look: () => Promise<T>,
  message?: string,
): ReturnType<typeof expect.poll<Promise<T>>> {
  return expect.poll(look, message ? { ...PATIENCE, message } : PATIENCE);
}
