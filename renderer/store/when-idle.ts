import { notifyError } from './notices.ts';

/** What has just been asked for comes to the screen first. */
const SHOWN_MS = 400;

/** Does what can wait when the window has nothing better to do. Returns how to call it off. */
export function whenIdle(work: () => void): () => void {
  let idle = 0;
  function begin(): void {
    try {
      work();
    } catch (error) {
      notifyError(error);
    }
  }
  const timer = setTimeout(() => {
    if ('requestIdleCallback' in globalThis) idle = requestIdleCallback(begin);
    else begin();
  }, SHOWN_MS);
  return () => {
    clearTimeout(timer);
    if (idle !== 0) cancelIdleCallback(idle);
  };
}
