import type { Assessed } from '../../shared/api/account-types.ts';
import { toBase64 } from '../../shared/api/base64.ts';
import { AppError } from '../../shared/api/errors.ts';
import { api } from './api.ts';
import { notifyError } from './notices.ts';
import { storeApi } from './store.ts';

const RETRY_DELAYS = [500, 1_000, 2_000, 5_000, 10_000];

interface Pending {
  readonly update: Uint8Array;
  readonly label: string;
}

interface Acknowledgement {
  readonly seq: number;
  readonly assessed: Assessed | null;
}

/**
 * Sends the updates of one account to the backend, one after the other. An update leaves the queue only when the
 * backend has acknowledged it; what cannot be sent stays and is tried again.
 */
export class Saver {
  readonly #accountId: string;
  readonly #acknowledged: (reply: Acknowledgement) => void;
  readonly #queue: Pending[] = [];
  #running: Promise<void> | null = null;
  #failures = 0;
  #wake: (() => void) | null = null;

  constructor(accountId: string, acknowledged: (reply: Acknowledgement) => void) {
    this.#accountId = accountId;
    this.#acknowledged = acknowledged;
  }

  enqueue(update: Uint8Array, label: string): void {
    this.#queue.push({ update, label });
    this.#running ??= this.#run();
    if (this.#failures === 0) storeApi.setState({ save: 'saving' });
  }

  /** Tries at once what failed before. */
  retry(): void {
    this.#wake?.();
  }

  /** Resolves when everything enqueued so far is on disk. */
  async flush(): Promise<void> {
    this.retry();
    await this.#running;
  }

  get idle(): boolean {
    return this.#queue.length === 0;
  }

  async #run(): Promise<void> {
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      try {
        const reply = await api['account.apply']({
          accountId: this.#accountId,
          update: toBase64(next.update),
          label: next.label,
          opportunityId: storeApi.getState().view.opportunityId,
        });
        this.#queue.shift();
        this.#failures = 0;
        this.#acknowledged(reply);
      } catch (error) {
        if (this.#failures === 0) notifyError(error);
        storeApi.setState({ save: 'failed' });
        await this.#pause(error);
      }
    }
    this.#running = null;
    storeApi.setState({ save: 'saved' });
  }

  #pause(error: unknown): Promise<void> {
    const delay = RETRY_DELAYS[Math.min(this.#failures, RETRY_DELAYS.length - 1)];
    this.#failures += 1;
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#wake = null;
        storeApi.setState({ save: 'saving' });
        resolve();
      };
      // A refused update is a bug that waiting does not mend; it is kept and sent again only when asked for.
      const refused = error instanceof AppError && error.code === 'account.update-invalid';
      const timer = setTimeout(done, refused ? 2 ** 31 - 1 : delay);
      this.#wake = done;
    });
  }
}
