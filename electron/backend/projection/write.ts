import {
  type AccountRecords,
  COLLECTIONS,
  type RecordChange,
} from '../../../shared/domain/records.ts';
import type { Db } from '../db/connection.ts';
import { sql } from '../db/statements.ts';
import { nameKey } from './name-key.ts';
import { ACCOUNT_TABLE, TABLES, type Table } from './tables.ts';

/**
 * Brings the tables up to date for the records that changed and no others.
 *
 * @param records  The account after the change; a changed record that is absent was removed.
 */
export function projectChanges(
  db: Db,
  records: AccountRecords,
  changes: readonly RecordChange[],
): void {
  const accountId = records.account.id;
  for (const { collection, id } of changes) {
    if (collection === 'account') projectAccount(db, records);
    else {
      const record = records[collection][id];
      if (record) upsert(db, TABLES[collection], accountId, record);
      else remove(db, TABLES[collection], accountId, id);
      if (collection === 'interactions') linkPeople(db, records, id);
    }
  }
}

/** Empties and refills every projection table of one account. The account's row must exist. */
export function projectAll(db: Db, records: AccountRecords): void {
  const accountId = records.account.id;
  projectAccount(db, records);
  for (const collection of COLLECTIONS) {
    const table = TABLES[collection];
    sql(db, `DELETE FROM ${table.name} WHERE account_id = ?`).run(accountId);
    for (const record of Object.values(records[collection])) upsert(db, table, accountId, record);
  }
  for (const id of Object.keys(records.interactions)) linkPeople(db, records, id);
}

function projectAccount(db: Db, { account }: AccountRecords): void {
  const set = ACCOUNT_TABLE.columns.map((column) => `${column} = ?`).join(', ');
  const row = ACCOUNT_TABLE.toRow(account);
  sql(db, `UPDATE account SET ${set}, name_key = ? WHERE id = ?`).run(
    ...row,
    nameKey(account.name),
    account.id,
  );
}

function upsert(db: Db, table: Table, accountId: string, record: object): void {
  sql(db, upsertText(table)).run(accountId, ...table.toRow(record));
}

const upsertTexts = new Map<Table, string>();

function upsertText(table: Table): string {
  const known = upsertTexts.get(table);
  if (known) return known;
  const marks = table.columns.map(() => '?').join(', ');
  const set = table.columns.map((column) => `${column} = excluded.${column}`).join(', ');
  const text =
    `INSERT INTO ${table.name} (account_id, ${table.columns.join(', ')}) VALUES (?, ${marks}) ` +
    `ON CONFLICT (account_id, id) DO UPDATE SET ${set}`;
  upsertTexts.set(table, text);
  return text;
}

function remove(db: Db, table: Table, accountId: string, id: string): void {
  sql(db, `DELETE FROM ${table.name} WHERE account_id = ? AND id = ?`).run(accountId, id);
}

function linkPeople(db: Db, records: AccountRecords, interactionId: string): void {
  const accountId = records.account.id;
  sql(db, 'DELETE FROM interaction_person WHERE account_id = ? AND interaction_id = ?').run(
    accountId,
    interactionId,
  );
  const insert = sql(
    db,
    'INSERT INTO interaction_person (account_id, interaction_id, person_id) VALUES (?, ?, ?)',
  );
  for (const personId of new Set(records.interactions[interactionId]?.personIds ?? [])) {
    insert.run(accountId, interactionId, personId);
  }
}
