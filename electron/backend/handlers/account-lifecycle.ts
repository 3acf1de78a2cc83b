import { AppError } from '../../../shared/api/errors.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { instantOf, todayOf } from '../clock.ts';
import { findAccount, findAccountsByName } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { readSettings, writeSettings } from '../db/settings.ts';
import { buildSampleRecords } from '../sample/sample-account.ts';
import type { HandlerDeps, HandlerGroup } from './deps.ts';

/** Making, copying and deleting accounts. */
export function accountLifecycleHandlers(
  deps: HandlerDeps,
): HandlerGroup<
  'account.create' | 'account.createSample' | 'account.duplicate' | 'account.delete'
> {
  const { database, accounts, clock, newId, write } = deps;
  const { db } = database;
  return {
    'account.create': ({ name, opportunity }) => {
      assertNameFree(db, name);
      const createdAt = instantOf(clock);
      const account = Account.parse({ id: newId(), name, createdAt });
      const first = Opportunity.parse({
        id: newId(),
        name: opportunity ?? defaultOpportunityName(db),
        createdAt,
      });
      const records = { ...emptyRecords(account), opportunities: { [first.id]: first } };
      accounts.create(records, 'account.create');
      return { accountId: account.id, opportunityId: first.id };
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
    'account.delete': ({ accountId, confirmName }) => {
      const account = findAccount(db, accountId);
      if (!account) throw new AppError('account.not-found', { account: accountId });
      if (confirmName.trim() !== account.name) {
        throw new AppError('account.name-mismatch', { name: account.name });
      }
      accounts.remove(accountId);
      write(() => forgetView(db, accountId));
      return {};
    },
  };
}

/** @throws {AppError} `account.name-taken` when an account has this name, whatever its case. */
function assertNameFree(db: Db, name: string): void {
  const [taken] = findAccountsByName(db, name);
  if (taken) throw new AppError('account.name-taken', { name: taken.name });
}

function defaultOpportunityName(db: Db): string {
  return translator(readSettings(db).lang ?? 'en')('backend.firstOpportunity');
}

function forgetView(db: Db, accountId: string): void {
  const { lastAccountId, views } = readSettings(db);
  const { [accountId]: _gone, ...kept } = views;
  writeSettings(db, {
    views: kept,
    lastAccountId: lastAccountId === accountId ? null : lastAccountId,
  });
}
