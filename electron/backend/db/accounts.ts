import type { Account } from '../../../shared/domain/account.ts';
import { nameKey } from '../projection/name-key.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

export interface AccountRow {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly seq: number;
  readonly updatedAt: string;
}

const COLUMNS = 'id, name, industry, seq, updated_at AS updatedAt';

/** One account, null when there is none with this id. */
export function findAccount(db: Db, accountId: string): AccountRow | null {
  const row = sql<[string], AccountRow>(db, `SELECT ${COLUMNS} FROM account WHERE id = ?`);
  return row.get(accountId) ?? null;
}

/** Accounts of this name, whatever its case. Merged documents can bring two to one name. */
export function findAccountsByName(db: Db, name: string): AccountRow[] {
  return sql<[string], AccountRow>(
    db,
    `SELECT ${COLUMNS} FROM account WHERE name_key = ? ORDER BY id`,
  ).all(nameKey(name));
}

/** Every account, the one changed last first. */
export function listAccounts(db: Db): AccountRow[] {
  return sql<[], AccountRow>(
    db,
    `SELECT ${COLUMNS} FROM account ORDER BY updated_at DESC, name_key, id`,
  ).all();
}

/** A row for a new account with an empty log. */
export function insertAccount(db: Db, account: Account, at: string): void {
  sql(
    db,
    `INSERT INTO account (id, name, industry, stage, notes, created_at, name_key, seq, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?)`,
  ).run(
    account.id,
    account.name,
    account.industry,
    account.stage,
    account.notes,
    account.createdAt,
    nameKey(account.name),
    at,
  );
}

/** Removes an account with its log, tables, gaps and search entries. */
export function deleteAccount(db: Db, accountId: string): void {
  sql(db, 'DELETE FROM account WHERE id = ?').run(accountId);
}
