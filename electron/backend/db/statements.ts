import type Database from 'better-sqlite3';
import type { Db } from './connection.ts';

const caches = new WeakMap<Db, Map<string, Database.Statement>>();

/** The prepared statement of this text, made once for each connection. */
export function sql<Params extends unknown[] = unknown[], Row = unknown>(
  db: Db,
  text: string,
): Database.Statement<Params, Row> {
  const cache = caches.get(db) ?? new Map<string, Database.Statement>();
  caches.set(db, cache);
  const statement = cache.get(text) ?? db.prepare(text);
  cache.set(text, statement);
  return statement as Database.Statement<Params, Row>;
}
