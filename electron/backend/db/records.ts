import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** How many people and opportunities an account has. */
export function countRecords(db: Db, accountId: string): { people: number; opportunities: number } {
  return (
    sql<[string, string], { people: number; opportunities: number }>(
      db,
      `SELECT (SELECT count(*) FROM person WHERE account_id = ?) AS people,
         (SELECT count(*) FROM opportunity WHERE account_id = ?) AS opportunities`,
    ).get(accountId, accountId) ?? { people: 0, opportunities: 0 }
  );
}

/** The opportunity that is meant when nobody names one: the oldest open one. */
export function firstOpenOpportunity(db: Db, accountId: string): string | null {
  const row = sql<[string], { id: string }>(
    db,
    `SELECT id FROM opportunity WHERE account_id = ? AND status = 'open' ORDER BY created_at, id LIMIT 1`,
  ).get(accountId);
  return row?.id ?? null;
}
