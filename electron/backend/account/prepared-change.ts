import type { Account } from '../../../shared/domain/account.ts';
import type { AccountRecords, RecordChange } from '../../../shared/domain/records.ts';
import { insertAccount } from '../db/accounts.ts';
import { appendUpdate } from '../db/log.ts';
import type { OpenDatabase } from '../db/open.ts';
import { createStepWriter } from '../db/writer.ts';
import type { Job } from '../jobs/jobs.ts';
import { projectChanges } from '../projection/write.ts';
import { hasChanges, type Judgement, type JudgementChanges, writeJudgement } from './judgement.ts';

/** An account as it is given to somebody who prepares a change of it. */
export interface AccountCopy {
  /** Place in the log where it stands. */
  readonly seq: number;
  /** The document as one update. */
  readonly document: Uint8Array;
  readonly judgement: Judgement;
}

/** Some of the records that a change touches, as they are after it. */
export interface PreparedStep {
  readonly records: AccountRecords;
  readonly changes: readonly RecordChange[];
}

/** A change with everything that has to be stored of it, made to a copy of the account. */
export interface PreparedChange {
  readonly account: Account;
  /** Where the copy stood in the log; 0 for an account that is made with the change. */
  readonly baseSeq: number;
  /** What the log gets, each as an entry of its own. */
  readonly updates: readonly Uint8Array[];
  readonly judged: JudgementChanges;
  readonly records: number;
  /** The touched records, some at a time. */
  readonly steps: AsyncIterable<PreparedStep>;
}

/** Share of the whole that has been done when storing begins. */
const PREPARED = 0.5;

/**
 * Stores a prepared change as one transaction: tables, log, gaps. Between its steps others get their turn on the
 * event loop, but not on the database.
 *
 * @returns Its last place in the log.
 * @throws The signal's reason when it is cancelled, `AppError` `database.*`; rolled back.
 */
export function storePrepared(
  database: OpenDatabase,
  change: PreparedChange,
  entry: { readonly label: string; readonly at: string },
  { signal, tell }: Job,
): Promise<number> {
  const { db } = database;
  const { account, baseSeq, updates, judged } = change;
  const seq = baseSeq + updates.length;
  return createStepWriter(database)(async () => {
    if (baseSeq === 0) insertAccount(db, account, entry.at);
    let done = 0;
    for await (const { records, changes } of change.steps) {
      signal.throwIfAborted();
      projectChanges(db, records, changes);
      done += changes.length;
      tell({ phase: 'storing', share: PREPARED + ((1 - PREPARED) * done) / (change.records + 1) });
    }
    updates.forEach((bytes, place) => {
      appendUpdate(db, account.id, { seq: baseSeq + place + 1, ...entry, bytes });
    });
    if (hasChanges(judged)) writeJudgement(db, account.id, judged, seq, entry.at);
    signal.throwIfAborted();
    return seq;
  });
}
