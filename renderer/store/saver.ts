import type { Assessed } from '../../shared/api/account-types.ts';
import { toBase64 } from '../../shared/api/base64.ts';
import { AppError } from '../../shared/api/errors.ts';
import { api, fileApi } from './api.ts';
import { notifyError } from './notices.ts';
import { storeApi } from './store.ts';

const RETRY_DELAYS = [500, 1_000, 2_000, 5_000, 10_000];

/** One change, which is stored as a whole. */
interface Pending {
  readonly updates: readonly Uint8Array<ArrayBuffer>[];
  readonly label: string;
}

/** A change that is still being made. */
interface Gathered {
  readonly updates: Uint8Array<ArrayBuffer>[];
  label: string;
  /** Resolves when it is whole. */
  readonly whole: Promise<void>;
}

interface Acknowledgement {
  readonly seq: number;
  /** How many entries of the log the change has become. */
  readonly entries: number;
  readonly assessed: Assessed | null;
}

/**
 * Sends the changes of one account to the backend, one after the other. A change leaves the queue only when the
 * backend has acknowledged it; what cannot be sent stays and is tried again.
 */
export class Saver {
  readonly #accountId: string;
  readonly #acknowledged: (reply: Acknowledgement) => void;
  readonly #queue: Pending[] = [];
  #gathered: Gathered | null = null;
  #running: Promise<void> | null = null;
  #failures = 0;
  #wake: (() => void) | null = null;

  constructor(accountId: string, acknowledged: (reply: Acknowledgement) => void) {
    this.#accountId = accountId;
    this.#acknowledged = acknowledged;
  }

  enqueue(update: Uint8Array, label: string): void {
    const bytes = update as Uint8Array<ArrayBuffer>;
    if (this.#gathered) {
      this.#gathered.updates.push(bytes);
      this.#gathered.label = label;
    } else this.#push({ updates: [bytes], label });
  }

  /** From here on updates are gathered; when the function that is returned is called they are sent as one change. */
  gather(): () => void {
    const { promise: whole, resolve } = Promise.withResolvers<void>();
    const gathered: Gathered = { updates: [], label: '', whole };
    this.#gathered = gathered;
    return () => {
      this.#gathered = null;
      if (gathered.updates.length > 0) this.#push(gathered);
      resolve();
    };
  }

  /** Tries at once what failed before. */
  retry(): void {
    this.#wake?.();
  }

  /** Resolves when everything enqueued so far is on disk. */
  async flush(): Promise<void> {
    this.retry();
    await this.#gathered?.whole;
    await this.#running;
  }

  get idle(): boolean {
    return this.#queue.length === 0 && this.#gathered === null;
  }

  #push(change: Pending): void {
    this.#queue.push(change);
    this.#running ??= this.#run();
    if (this.#failures === 0) storeApi.setState({ save: 'saving' });
  }

  async #run(): Promise<void> {
    for (let next = this.#queue[0]; next; next = this.#queue[0]) {
      try {
        const reply = await this.#send(next);
        this.#queue.shift();
        this.#failures = 0;
        this.#acknowledged({ ...reply, entries: next.updates.length });
      } catch (error) {
        if (this.#failures === 0) notifyError(error);
        storeApi.setState({ save: 'failed' });
        await this.#pause(error);
      }
    }
    this.#running = null;
    storeApi.setState({ save: 'saved' });
  }

  #send({ updates, label }: Pending) {
    const { opportunityId } = storeApi.getState().view;
    const change = { accountId: this.#accountId, label, opportunityId };
    const [first, ...others] = updates;
    if (first && others.length === 0)
      return api['account.apply']({ ...change, update: toBase64(first) });
    return fileApi['account.applyStep']({
      ...change,
      sizes: updates.map(({ length }) => length),
      data: new Blob([...updates]),
    });
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
