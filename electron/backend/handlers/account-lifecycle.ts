import { AppError } from '../../../shared/api/errors.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { assertNameFree, newAccountRecords } from '../account/new-account.ts';
import type { Backups } from '../backups/backups.ts';
import { instantOf, todayOf } from '../clock.ts';
import { findAccount } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { readSettings, writeSettings } from '../db/settings.ts';
import { buildSampleRecords } from '../sample/sample-account.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Making, copying and deleting accounts. */
export function accountLifecycleHandlers(
  deps: HandlerDeps & { readonly backups: Backups },
): HandlerGroup<
  'account.create' | 'account.createSample' | 'account.duplicate' | 'account.delete'
> {
  const { database, accounts, clock, newId, write, backups } = deps;
  const { db } = database;
  return {
    'account.create': (wanted) => {
      const records = newAccountRecords(db, wanted, instantOf(clock), newId);
      const [opportunityId = ''] = Object.keys(records.opportunities);
      accounts.create(records, 'account.create');
      return { accountId: records.account.id, opportunityId };
    },
    'account.createSample': ({ lang }) => {
      const [today, now] = [todayOf(clock), instantOf(clock)];
      const records = buildSampleRecords({ lang, today, now, newId });
      assertNameFree(db, records.account.name);
      accounts.create(records, 'account.createSample');
      return { accountId: records.account.id };
    },
    'account.duplicate': ({ accountId, name }) => {
      const records = accounts.read(accountId);
      assertNameFree(db, name);
      const account = { ...records.account, id: newId(), name, createdAt: instantOf(clock) };
      accounts.create({ ...records, account } satisfies AccountRecords, 'account.duplicate');
      return { accountId: account.id };
    },
    'account.delete': async ({ accountId, confirmName, alsoInBackups }) => {
      const account = findAccount(db, accountId);
      if (!account) throw new AppError('account.not-found', { account: accountId });
      if (confirmName.trim() !== account.name) {
        throw new AppError('account.name-mismatch', { name: account.name });
      }
      const { signal } = new AbortController();
      // First: when a backup cannot be written anew the account is still there, to be deleted in another try.
      const changed = alsoInBackups ? await backups.erase(accountId, signal) : 0;
      accounts.remove(accountId);
      write(() => forgetView(db, accountId));
      return { backups: changed };
    },
  };
}

function forgetView(db: Db, accountId: string): void {
  const { lastAccountId, views } = readSettings(db);
  const { [accountId]: _gone, ...kept } = views;
  writeSettings(db, {
    views: kept,
    lastAccountId: lastAccountId === accountId ? null : lastAccountId,
  });
}
