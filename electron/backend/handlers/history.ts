import { AppError } from '../../../shared/api/errors.ts';
import { packRecords } from '../../../shared/document/packed-records.ts';
import { placeOf, recordsAt } from '../account/history.ts';
import { instantOf } from '../clock.ts';
import { type AccountRow, findAccount } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { writeSnapshot } from '../db/log.ts';
import {
  deleteNamedSnapshot,
  insertNamedSnapshot,
  readNamedSnapshots,
  renameNamedSnapshot,
} from '../db/named-snapshots.ts';
import { nameKey } from '../projection/name-key.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Names for places in the log, and the account as it was there. */
export function historyHandlers(
  deps: HandlerDeps,
): HandlerGroup<
  | 'snapshot.list'
  | 'snapshot.create'
  | 'snapshot.rename'
  | 'snapshot.delete'
  | 'snapshot.restore'
  | 'history.at'
> {
  const { database, accounts, clock, newId, write } = deps;
  const { db } = database;
  const list = (accountId: string) => ({ snapshots: readNamedSnapshots(db, accountId) });
  return {
    'snapshot.list': ({ accountId }) => {
      assertAccount(db, accountId);
      return list(accountId);
    },
    'snapshot.create': ({ accountId, name }) => {
      const [seq, bytes] = [accounts.seq(accountId), accounts.encode(accountId)];
      assertNameFree(db, accountId, name, null);
      const snapshot = { id: newId(), name, at: instantOf(clock), seq };
      write(() => {
        insertNamedSnapshot(db, accountId, snapshot);
        // Kept as long as the name is, so that it need not be made from the log.
        writeSnapshot(db, accountId, { seq, at: snapshot.at, bytes });
      });
      return { ...list(accountId), created: snapshot };
    },
    'snapshot.rename': ({ accountId, snapshotId, name }) => {
      assertAccount(db, accountId);
      assertNameFree(db, accountId, name, snapshotId);
      const found = write(() => renameNamedSnapshot(db, accountId, snapshotId, name));
      if (!found) throw new AppError('snapshot.not-found', { snapshot: snapshotId });
      return list(accountId);
    },
    'snapshot.delete': ({ accountId, snapshotId }) => {
      assertAccount(db, accountId);
      const found = write(() => deleteNamedSnapshot(db, accountId, snapshotId));
      if (!found) throw new AppError('snapshot.not-found', { snapshot: snapshotId });
      return list(accountId);
    },
    'snapshot.restore': ({ accountId, snapshot }) => {
      const last = assertAccount(db, accountId).seq;
      if (snapshot.seq > last)
        throw new AppError('history.no-such-change', { seq: snapshot.seq, last });
      write(() => {
        // Asked for twice, it is there once.
        deleteNamedSnapshot(db, accountId, snapshot.id);
        assertNameFree(db, accountId, snapshot.name, null);
        insertNamedSnapshot(db, accountId, snapshot);
      });
      return list(accountId);
    },
    'history.at': ({ accountId, point }) => {
      const place = placeOf(deps, accountId, point);
      return { place, records: packRecords(recordsAt(deps, accountId, place.seq)) };
    },
  };
}

function assertAccount(db: Db, accountId: string): AccountRow {
  const account = findAccount(db, accountId);
  if (!account) throw new AppError('account.not-found', { account: accountId });
  return account;
}

/** @throws {AppError} `snapshot.name-taken` when another snapshot of the account has this name, whatever its case. */
function assertNameFree(db: Db, accountId: string, name: string, besidesId: string | null): void {
  const taken = readNamedSnapshots(db, accountId).find(
    (one) => one.id !== besidesId && nameKey(one.name) === nameKey(name),
  );
  if (taken) throw new AppError('snapshot.name-taken', { name: taken.name });
}
