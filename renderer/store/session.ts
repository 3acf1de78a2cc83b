import type { AccountDocument } from '../../shared/document/account-document.ts';
import type { Saver } from './saver.ts';

/** The document behind the open account. Not in the store: it is no plain data. */
export interface Session {
  readonly accountId: string;
  readonly document: AccountDocument;
  readonly saver: Saver;
  /** Place in the log up to which the document holds everything. */
  seq: number;
  /** What follows the log, one after the other. */
  following: Promise<unknown>;
}
