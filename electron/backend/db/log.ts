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

/** Appends a change and moves the account's row to it. */
export function appendUpdate(db: Db, accountId: string, entry: Omit<LogEntry, 'crc32'>): void {
  sql(
    db,
    'INSERT INTO account_update (account_id, seq, at, label, bytes, crc32) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(accountId, entry.seq, entry.at, entry.label, entry.bytes, crc32(entry.bytes));
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

/** Stores the state at `seq` and lets go of all older snapshots but one. */
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
      (SELECT seq FROM account_snapshot WHERE account_id = ? ORDER BY seq DESC LIMIT 2)`,
  ).run(accountId, accountId);
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
