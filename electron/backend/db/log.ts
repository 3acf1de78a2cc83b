import { crc32 } from 'node:zlib';
import type { Db } from './connection.ts';
import { sql } from './statements.ts';

/** One change of an account as it was appended. */
export interface LogEntry {
  /** From 1, rising by one. */
  readonly seq: number;
  readonly at: string;
  readonly label: string;
  /** A Yjs update. */
  readonly bytes: Uint8Array;
  readonly crc32: number;
}

/** The whole state of an account at one place of its log. */
export interface Snapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly crc32: number;
}

/** Whether bytes read are the bytes written. */
export function isIntact(stored: { readonly bytes: Uint8Array; readonly crc32: number }): boolean {
  return crc32(stored.bytes) === stored.crc32;
}

/**
 * Appends a change and moves the account's row to it.
 *
 * @param entry `madeAt` is when it was made in the copy it came from; absent for one that was made here.
 */
export function appendUpdate(
  db: Db,
  accountId: string,
  entry: Omit<LogEntry, 'crc32'> & { readonly madeAt?: string | null },
): void {
  const { seq, at, madeAt = null, label, bytes } = entry;
  sql(
    db,
    `INSERT INTO account_update (account_id, seq, at, made_at, label, bytes, crc32)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  ).run(accountId, seq, at, madeAt, label, bytes, crc32(bytes));
  sql(db, 'UPDATE account SET seq = ?, updated_at = ? WHERE id = ?').run(
    entry.seq,
    entry.at,
    accountId,
  );
}

/** Changes after `sinceSeq`, oldest first. */
export function readUpdates(db: Db, accountId: string, sinceSeq: number): LogEntry[] {
  return sql<[string, number], LogEntry>(
    db,
    'SELECT seq, at, label, bytes, crc32 FROM account_update WHERE account_id = ? AND seq > ? ORDER BY seq',
  ).all(accountId, sinceSeq);
}

/**
 * Of the changes after `after` up to `until` the next ones, oldest first: as many as weigh no more than `most`, at least
 * one.
 */
export function readSomeUpdates(
  db: Db,
  accountId: string,
  {
    after,
    until,
    most,
    weigh,
  }: {
    readonly after: number;
    readonly until: number;
    readonly most: number;
    readonly weigh: (bytes: Uint8Array) => number;
  },
): LogEntry[] {
  const rows = sql<[string, number, number], LogEntry>(
    db,
    `SELECT seq, at, label, bytes, crc32 FROM account_update
     WHERE account_id = ? AND seq > ? AND seq <= ? ORDER BY seq`,
  ).iterate(accountId, after, until);
  const some: LogEntry[] = [];
  let weight = 0;
  for (const entry of rows) {
    weight += weigh(entry.bytes);
    if (some.length > 0 && weight > most) break;
    some.push(entry);
  }
  return some;
}

/** The whole log of an account, oldest first, each change with when it was made in the copy it came from. */
export function readLog(
  db: Db,
  accountId: string,
): (LogEntry & { readonly madeAt: string | null })[] {
  return sql<[string], LogEntry & { readonly madeAt: string | null }>(
    db,
    `SELECT seq, at, made_at AS madeAt, label, bytes, crc32 FROM account_update
     WHERE account_id = ? ORDER BY seq`,
  ).all(accountId);
}

/** At most `count` changes after `sinceSeq`, oldest first. */
export function readUpdatesFrom(
  db: Db,
  accountId: string,
  sinceSeq: number,
  count: number,
): LogEntry[] {
  return sql<[string, number, number], LogEntry>(
    db,
    `SELECT seq, at, label, bytes, crc32 FROM account_update
     WHERE account_id = ? AND seq > ? ORDER BY seq LIMIT ?`,
  ).all(accountId, sinceSeq, count);
}

/** Place and time of one change: the one with this number, or the last one stored before an instant. */
export function updateAt(
  db: Db,
  accountId: string,
  ...where: [seq: number] | ['before', instant: string]
): { readonly seq: number; readonly at: string } | null {
  const [condition, value] = where[0] === 'before' ? ['at < ?', where[1]] : ['seq = ?', where[0]];
  const row = sql<[string, string | number], { seq: number; at: string }>(
    db,
    `SELECT seq, at FROM account_update WHERE account_id = ? AND ${condition}
     ORDER BY seq DESC LIMIT 1`,
  ).get(accountId, value);
  return row ?? null;
}

/** Stores the state at `seq`; of all others the newest two stay, and those at a place that has a name. */
export function writeSnapshot(
  db: Db,
  accountId: string,
  snapshot: Omit<Snapshot, 'crc32'> & { readonly at: string },
): void {
  sql(
    db,
    'INSERT OR REPLACE INTO account_snapshot (account_id, seq, at, bytes, crc32) VALUES (?, ?, ?, ?, ?)',
  ).run(accountId, snapshot.seq, snapshot.at, snapshot.bytes, crc32(snapshot.bytes));
  sql(
    db,
    `DELETE FROM account_snapshot WHERE account_id = ? AND seq NOT IN
      (SELECT seq FROM account_snapshot WHERE account_id = ? ORDER BY seq DESC LIMIT 2)
      AND seq NOT IN (SELECT seq FROM named_snapshot WHERE account_id = ?)`,
  ).run(accountId, accountId, accountId);
}

/** The newest snapshot, null while there is none. */
export function newestSnapshot(db: Db, accountId: string): Snapshot | null {
  return readSnapshots(db, accountId)[0] ?? null;
}

/** All snapshots kept, newest first. */
export function readSnapshots(db: Db, accountId: string): Snapshot[] {
  return sql<[string], Snapshot>(
    db,
    'SELECT seq, bytes, crc32 FROM account_snapshot WHERE account_id = ? ORDER BY seq DESC',
  ).all(accountId);
}

/** Removes every snapshot of an account; the log alone gives the same state. */
export function deleteSnapshots(db: Db, accountId: string): void {
  sql(db, 'DELETE FROM account_snapshot WHERE account_id = ?').run(accountId);
}
