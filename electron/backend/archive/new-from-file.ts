import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { Account } from '../../../shared/domain/account.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { addAll, makeUpdates } from '../account/make-update.ts';
import type { History } from '../db/account-history.ts';
import { HistoryPart } from './format.ts';
import type { ArchiveContent, ArchivedChange } from './pack.ts';

/** An account that is to be made, with what its log leads to. */
export interface NewFromFile {
  readonly records: AccountRecords;
  /** The document as one update. */
  readonly document: Uint8Array;
  readonly log: readonly ArchivedChange[];
  readonly history: History;
  readonly withHistory: boolean;
}

/** Names the changes in the log; texts of the catalogue. */
const RENAMED = 'command.account.edit';
const COPIED = 'account.duplicate';

/** The account of a file as it is, with its history; a last change gives it the name if it has another. */
export function renamed(
  { log, history }: Pick<ArchiveContent, 'log' | 'history'>,
  document: AccountDocument,
  name: string,
  at: string,
): NewFromFile {
  const { id, name: own } = document.records.account;
  const patch = { op: 'set', collection: 'account', id, fields: { name } } as const;
  const updates = own === name ? [] : makeUpdates(document, [patch], RENAMED);
  const changes = updates.map((bytes) => ({ at, madeAt: null, label: RENAMED, bytes }));
  return { ...made(document), log: [...log, ...changes], history, withHistory: true };
}

/** A copy with an id of its own, as an account cannot be there twice; its history is its own too. */
export function copied(
  records: AccountRecords,
  own: Pick<Account, 'id' | 'name' | 'createdAt'>,
): NewFromFile {
  const document = AccountDocument.create({ ...records.account, ...own });
  makeUpdates(document, addAll(records), COPIED);
  const change = { at: own.createdAt, madeAt: null, label: COPIED, bytes: document.encode() };
  return {
    ...made(document),
    log: [change],
    history: HistoryPart.parse({}),
    withHistory: false,
  };
}

function made(document: AccountDocument) {
  return { records: document.records, document: document.encode() };
}
