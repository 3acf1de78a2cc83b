import { AccountDocument } from '../../../shared/document/account-document.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import type { AccountRow } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { isIntact, readSnapshots, readUpdates, type Snapshot } from '../db/log.ts';
import { canonicalJson } from '../projection/canonical-json.ts';
import { type Problem, problem } from './problem.ts';

/** The account as its log alone gives it; null when the log is damaged. */
export interface Replay {
  readonly document: AccountDocument | null;
  readonly problems: readonly Problem[];
}

/** Replays the log from its first entry and holds the snapshots against it on the way. */
export function replayLog(db: Db, { id, seq: lastSeq }: Pick<AccountRow, 'id' | 'seq'>): Replay {
  const problems: Problem[] = [];
  const snapshots = new Map(readSnapshots(db, id).map((snapshot) => [snapshot.seq, snapshot]));
  let document: AccountDocument | null = null;
  let seq = 0;
  for (const update of readUpdates(db, id, 0)) {
    seq += 1;
    if (update.seq !== seq || !isIntact(update)) {
      return failed(id, `update ${seq} is missing or not what was written`);
    }
    try {
      if (document) document.applyUpdate(update.bytes, 'remote');
      else document = AccountDocument.fromUpdate(update.bytes);
    } catch (error) {
      return failed(id, `update ${seq} does not apply: ${errorName(error)}`);
    }
    const snapshot = snapshots.get(seq);
    if (snapshot && !isSame(snapshot, document.records)) {
      problems.push(problem(id, 'snapshot', `the snapshot at ${seq} is not the state at ${seq}`));
    }
    snapshots.delete(seq);
  }
  if (!document || seq !== lastSeq) {
    return failed(id, `the log ends at ${seq}, the account stands at ${lastSeq}`);
  }
  for (const stray of snapshots.keys()) {
    problems.push(problem(id, 'snapshot', `the snapshot at ${stray} is beyond the log`));
  }
  return { document, problems };
}

function failed(accountId: string, message: string): Replay {
  return { document: null, problems: [problem(accountId, 'log', message)] };
}

function isSame(snapshot: Snapshot, records: AccountRecords): boolean {
  if (!isIntact(snapshot)) return false;
  try {
    const restored = AccountDocument.fromUpdate(snapshot.bytes).records;
    return canonicalJson(restored) === canonicalJson(records);
  } catch {
    // Bytes that are no document are not the state.
    return false;
  }
}

function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
