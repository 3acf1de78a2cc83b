import { someSteps } from './in-steps.ts';
import { notifyError } from './notices.ts';

/** What has just been asked for comes to the screen first. */
const SHOWN_MS = 400;

/**
 * Does what can wait when the window has nothing better to do. Returns how to call it off.
 *
 * @param work May return steps, which are then done some at a time.
 */
// biome-ignore lint/suspicious/noConfusingVoidType: most work is done at once
export function whenIdle(work: () => Iterator<undefined> | void): () => void {
  let idle = 0;
  function attempt(next: () => void): void {
    try {
      next();
    } catch (error) {
      notifyError(error);
    }
  }
  function later(next: () => void): void {
    if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(() => attempt(next));
    else attempt(next);
  }
  function begin(): void {
    const steps = work();
    if (steps) goOn(steps);
  }
  function goOn(steps: Iterator<undefined>): void {
    if (someSteps(steps) === null) later(() => goOn(steps));
  }
  const timer = setTimeout(() => later(begin), SHOWN_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}
