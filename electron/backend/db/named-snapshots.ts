import type { NamedSnapshot } from '../../../shared/api/history-types.ts';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

const COLUMNS = 'id, name, at, seq';

/** The named places in the log of an account, the latest first. */
export function readNamedSnapshots(db: Db, accountId: string): NamedSnapshot[] {
  return sql<[string], NamedSnapshot>(
    db,
    `SELECT ${COLUMNS} FROM named_snapshot WHERE account_id = ? ORDER BY seq DESC, at DESC, id`,
  ).all(accountId);
}

/** Gives a place in the log a name. */
export function insertNamedSnapshot(db: Db, accountId: string, snapshot: NamedSnapshot): void {
  const { id, name, at, seq } = snapshot;
  sql(db, 'INSERT INTO named_snapshot (account_id, id, name, at, seq) VALUES (?, ?, ?, ?, ?)').run(
    accountId,
    id,
    name,
    at,
    seq,
  );
}

/** @returns Whether there was one with this id. */
export function renameNamedSnapshot(db: Db, accountId: string, id: string, name: string): boolean {
  const text = 'UPDATE named_snapshot SET name = ? WHERE account_id = ? AND id = ?';
  return sql(db, text).run(name, accountId, id).changes > 0;
}

/** Forgets a name; the log stays as it is. @returns Whether there was one with this id. */
export function deleteNamedSnapshot(db: Db, accountId: string, id: string): boolean {
  const text = 'DELETE FROM named_snapshot WHERE account_id = ? AND id = ?';
  return sql(db, text).run(accountId, id).changes > 0;
}
