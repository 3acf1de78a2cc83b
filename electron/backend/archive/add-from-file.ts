import { assertNameFree } from '../account/new-account.ts';
import type { AccountStore } from '../account/store.ts';
import { type Clock, instantOf } from '../clock.ts';
import { findAccount, listAccounts } from '../db/accounts.ts';
import type { OpenDatabase } from '../db/open.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Turns } from '../jobs/turns.ts';
import { apart } from './apart.ts';
import type { ArchiveFile } from './tasks.ts';

interface AddDeps {
  readonly database: OpenDatabase;
  readonly accounts: AccountStore;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly newId: () => string;
}

/**
 * Adds the account of a file as a new one. Where it is here already the new one is a copy with ids of its own.
 *
 * @param wanted Replaces the account's own name; null keeps it.
 * @throws {AppError} `archive.*`, `account.name-taken`, `database.*`; nothing is stored then.
 */
export async function addFromFile(
  { database: { db }, accounts, turns, clock, newId }: AddDeps,
  file: ArchiveFile,
  wanted: string | null,
  job: Job,
): Promise<{ accountId: string; withHistory: boolean }> {
  for (;;) {
    const known = await turns.shared(() => listAccounts(db).map(({ id }) => id));
    const input = { ...file, wanted, known, newId: newId(), now: instantOf(clock) };
    const made = await apart('add', input, job);
    const { account } = made.records;
    job.tell({ phase: 'storing', share: 0.9 });
    const isStored = await turns.shared(() => {
      job.signal.throwIfAborted();
      // Somebody may have added it meanwhile; then this is to be a copy.
      if (findAccount(db, account.id)) return false;
      assertNameFree(db, account.name);
      accounts.createFromLog(made);
      return true;
    });
    if (isStored) return { accountId: account.id, withHistory: made.withHistory };
  }
}
