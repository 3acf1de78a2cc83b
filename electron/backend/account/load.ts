import { AppError } from '../../../shared/api/errors.ts';
import type { Logger } from '../../../shared/api/logger.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { Db } from '../db/connection.ts';
import { isIntact, type LogEntry, newestSnapshot, readUpdates, type Snapshot } from '../db/log.ts';

/** A document and where in its log it stands. */
export interface LoadedDocument {
  readonly document: AccountDocument;
  readonly seq: number;
  /** Updates that the newest snapshot does not hold. */
  readonly sinceSnapshot: number;
}

/**
 * The document of an account: the newest snapshot and the updates after it. A snapshot that is not what was written
 * is left aside and said so in the log; the updates alone give the same.
 *
 * @param lastSeq  Where the account's row says the log ends.
 * @throws {AppError} `database.damaged` when the log itself has a hole or bytes that are not what was written.
 */
export function loadDocument(
  db: Db,
  file: string,
  accountId: string,
  lastSeq: number,
  logger: Logger,
): LoadedDocument {
  const snapshot = usable(newestSnapshot(db, accountId), accountId, logger);
  const start = snapshot?.seq ?? 0;
  const updates = readUpdates(db, accountId, start);
  assertLog(updates, start, lastSeq, file);
  const [first, ...rest] = [...(snapshot ? [snapshot] : []), ...updates];
  if (!first) throw damagedLog(file, 1);
  const document = AccountDocument.fromUpdate(first.bytes);
  const announce = document.gather('remote');
  document.clearingLate(() => {
    for (const { bytes } of rest) document.applyUpdate(bytes, 'remote');
  });
  announce();
  if (document.records.account.id !== accountId) throw damagedLog(file, 1);
  return { document, seq: lastSeq, sinceSnapshot: updates.length };
}

function usable(snapshot: Snapshot | null, accountId: string, logger: Logger): Snapshot | null {
  if (snapshot === null || isIntact(snapshot)) return snapshot;
  logger.warn('snapshot.damaged', { accountId, seq: snapshot.seq });
  return null;
}

function assertLog(updates: readonly LogEntry[], start: number, last: number, file: string): void {
  for (const [at, update] of updates.entries()) {
    const wanted = start + at + 1;
    if (update.seq !== wanted || !isIntact(update)) throw damagedLog(file, wanted);
  }
  if (start + updates.length !== last) throw damagedLog(file, start + updates.length + 1);
}

/** The log of the file `file` is not what was written from the change `seq` on. */
export function damagedLog(file: string, seq: number): AppError {
  return new AppError('database.damaged', { file, reason: `account_update ${seq}` });
}
