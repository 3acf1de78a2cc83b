import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../shared/api/logger.ts';
import { createBackOff } from './back-off.ts';
import type { BackendLink } from './backend-link.ts';

/** The backend as the shell has it, whichever process it runs in just now. */
export type Backend = Pick<BackendLink, 'call' | 'close'>;

export interface KeeperOptions {
  /** Starts a process that opens the database. */
  start(): BackendLink;
  /** Asks whether to go on trying; `reason` is why the database did not open, null when it did and ended later. */
  askToRetry(reason: unknown): Promise<boolean>;
  quit(): void;
  readonly logger: Logger;
}

/**
 * Starts the backend's process and starts it again whenever it ends by itself; meanwhile calls wait. What was
 * acknowledged is on disk, so the new process needs nothing of the old one.
 *
 * @throws Why the first one could not open the database.
 */
export async function keepBackend(options: KeeperOptions): Promise<Backend> {
  const { start, askToRetry, quit, logger } = options;
  const backOff = createBackOff();
  let latest = start();
  let isClosing = false;
  await latest.ready;
  let current = Promise.resolve(latest);
  watch(latest);

  function watch(link: BackendLink): void {
    void link.ended.then((exitCode) => {
      if (isClosing) return;
      logger.error('backend.ended', { exitCode });
      current = replace(link);
    });
  }

  /** One that answers; the one that ended, which refuses every call, when there is to be no other. */
  async function replace(ended: BackendLink): Promise<BackendLink> {
    for (let reason: unknown = null; !isClosing; ) {
      const delay = backOff.next();
      if (delay !== null) await sleep(delay);
      else if (await askToRetry(reason)) backOff.reset();
      else {
        quit();
        break;
      }
      if (isClosing) break;
      try {
        latest = start();
        await latest.ready;
        watch(latest);
        return latest;
      } catch (error) {
        reason = error;
      }
    }
    return ended;
  }

  return {
    call: async (method, text, file) => (await current).call(method, text, file),
    close() {
      isClosing = true;
      return latest.close();
    },
  };
}
