import type { NewAccount } from '../../../shared/api/account-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { Account } from '../../../shared/domain/account.ts';
import { Opportunity } from '../../../shared/domain/opportunity.ts';
import { type AccountRecords, emptyRecords } from '../../../shared/domain/records.ts';
import { translator } from '../../../shared/i18n/messages.ts';
import { findAccountsByName } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { readSettings } from '../db/settings.ts';

/**
 * Records of an account that is to be made: itself and its first opportunity.
 *
 * @param createdAt Now, UTC.
 * @throws {AppError} `account.name-taken`.
 */
export function newAccountRecords(
  db: Db,
  { name, opportunity }: NewAccount,
  createdAt: string,
  newId: () => string,
): AccountRecords {
  assertNameFree(db, name);
  const account = Account.parse({ id: newId(), name, createdAt });
  const first = Opportunity.parse({
    id: newId(),
    name: opportunity ?? translator(readSettings(db).lang ?? 'en')('backend.firstOpportunity'),
    createdAt,
  });
  return { ...emptyRecords(account), opportunities: { [first.id]: first } };
}

/** @throws {AppError} `account.name-taken` when an account has this name, whatever its case. */
export function assertNameFree(db: Db, name: string): void {
  const [taken] = findAccountsByName(db, name);
  if (taken) throw new AppError('account.name-taken', { name: taken.name });
}
