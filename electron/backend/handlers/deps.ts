import type { Handlers, Method } from '../../../shared/api/contract.ts';
import type { Logger } from '../../../shared/api/logger.ts';
import type { AccountStore } from '../account/store.ts';
import type { Clock } from '../clock.ts';
import type { OpenDatabase } from '../db/open.ts';
import type { Writer } from '../db/writer.ts';

/** What handlers work with. */
export interface HandlerDeps {
  readonly database: OpenDatabase;
  readonly accounts: AccountStore;
  readonly write: Writer;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly newId: () => string;
}

/** A group of handlers: each file answers some methods of the contract. */
export type HandlerGroup<M extends Method> = Pick<Handlers, M>;
