import { notifyError } from './notices.ts';

/** What has just been asked for comes to the screen first. */
const SHOWN_MS = 400;

/** Does what will be needed soon when the window has nothing better to do. */
export function whenIdle(work: () => void): void {
  function begin(): void {
    try {
      work();
    } catch (error) {
      notifyError(error);
    }
  }
  setTimeout(() => {
    if ('requestIdleCallback' in window) requestIdleCallback(begin);
    else begin();
  }, SHOWN_MS);
}
