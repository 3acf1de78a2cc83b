import { AppError } from '../../../shared/api/errors.ts';
import type { HistoryPlace, HistoryPoint } from '../../../shared/api/history-types.ts';
import type { Logger } from '../../../shared/api/logger.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import type { IsoDate } from '../../../shared/domain/primitives.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { type Clock, localDay, todayOf } from '../clock.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { isIntact, type LogEntry, readSnapshots, readUpdatesFrom, updateAt } from '../db/log.ts';
import { readNamedSnapshots } from '../db/named-snapshots.ts';
import type { OpenDatabase } from '../db/open.ts';
import { damagedLog } from './load.ts';

/** How many changes are in memory at once while an old state is made. */
const BATCH = 200;

export interface HistoryDeps {
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Where in the log of an account a point lies.
 *
 * @throws {AppError} `account.not-found`, `snapshot.not-found`, `history.before-first` for a day on which there was
 *                    nothing yet, `history.future` for a day to come, `history.no-such-change` beyond the log.
 */
export function placeOf(
  { database: { db }, clock }: Pick<HistoryDeps, 'database' | 'clock'>,
  accountId: string,
  point: HistoryPoint,
): HistoryPlace {
  const account = findAccount(db, accountId);
  if (!account) throw new AppError('account.not-found', { account: accountId });
  switch (point.kind) {
    case 'now':
      return { ...change(db, accountId, account.seq), date: todayOf(clock), name: null };
    case 'seq': {
      if (point.seq > account.seq) {
        throw new AppError('history.no-such-change', { seq: point.seq, last: account.seq });
      }
      const at = change(db, accountId, point.seq);
      return { ...at, date: localDay(at.at), name: null };
    }
    case 'snapshot': {
      const named = readNamedSnapshots(db, accountId).find(({ id }) => id === point.id);
      if (!named) throw new AppError('snapshot.not-found', { snapshot: point.id });
      const { seq, at } = change(db, accountId, named.seq);
      return { seq, at, date: localDay(named.at), name: named.name };
    }
    case 'date': {
      if (point.date > todayOf(clock)) throw new AppError('history.future', { date: point.date });
      return { ...lastChangeOn(db, accountId, point.date), date: point.date, name: null };
    }
  }
}

function change(db: Db, accountId: string, seq: number) {
  const found = updateAt(db, accountId, seq);
  if (!found) throw new Error(`no change ${seq}`);
  return found;
}

/** The last change up to the end of a day of the user's calendar. */
function lastChangeOn(db: Db, accountId: string, date: IsoDate) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const end = new Date(year, month - 1, day + 1).toISOString();
  const found = updateAt(db, accountId, 'before', end);
  if (found) return found;
  const first = localDay(change(db, accountId, 1).at);
  throw new AppError('history.before-first', { date, first });
}

/**
 * The records of an account as they were after the change `seq`: the nearest state kept before it, and the changes
 * since, a part of them at a time.
 *
 * @throws {AppError} `database.damaged` when the log has a hole or bytes that are not what was written.
 */
export function recordsAt(
  { database: { db, file }, logger }: HistoryDeps,
  accountId: string,
  seq: number,
): AccountRecords {
  const kept = readSnapshots(db, accountId).find((snapshot) => {
    if (snapshot.seq > seq) return false;
    if (isIntact(snapshot)) return true;
    logger.warn('snapshot.damaged', { accountId, seq: snapshot.seq });
    return false;
  });
  let document = kept ? AccountDocument.fromUpdate(kept.bytes) : null;
  let at = kept?.seq ?? 0;
  while (at < seq) {
    const batch = readUpdatesFrom(db, accountId, at, Math.min(BATCH, seq - at));
    const bytes = mergeUpdates(whole(batch, at, file).map((entry) => entry.bytes));
    if (document) document.applyUpdate(bytes, 'remote');
    else document = AccountDocument.fromUpdate(bytes);
    at += batch.length;
  }
  if (!document) throw damagedLog(file, 1);
  return document.records;
}

function whole(batch: readonly LogEntry[], after: number, file: string): readonly LogEntry[] {
  if (batch.length === 0) throw damagedLog(file, after + 1);
  for (const [i, entry] of batch.entries()) {
    if (entry.seq !== after + i + 1 || !isIntact(entry)) throw damagedLog(file, after + i + 1);
  }
  return batch;
}
