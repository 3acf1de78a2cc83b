import type { CheckReport } from '../../../shared/api/account-types.ts';
import type { AccountDocument } from '../../../shared/document/account-document.ts';
import { writeJudgement } from '../account/judgement.ts';
import type { AccountStore } from '../account/store.ts';
import { type Clock, instantOf, todayOf } from '../clock.ts';
import { type AccountRow, listAccounts } from '../db/accounts.ts';
import { type Db, SqliteError } from '../db/connection.ts';
import { deleteSnapshots, writeSnapshot } from '../db/log.ts';
import type { OpenDatabase } from '../db/open.ts';
import type { Writer } from '../db/writer.ts';
import { projectAll } from '../projection/write.ts';
import { freshJudgement, judgementProblems } from './judgement.ts';
import { namedSnapshotProblems } from './named-snapshots.ts';
import { type Problem, problem } from './problem.ts';
import { checkProjection } from './projection.ts';
import { replayLog } from './replay.ts';

interface CheckDeps {
  readonly database: OpenDatabase;
  readonly accounts: AccountStore;
  readonly write: Writer;
  readonly clock: Clock;
}

/**
 * Compares snapshots, tables, gaps and search with a fresh replay of the log and a fresh run of the rules.
 *
 * @param rebuild  Also make everything anew from the logs that are whole, in one transaction.
 * @returns        Every difference found before a rebuild. `ok` says how it stands at the end: a damaged log or
 *                 file stays a problem.
 */
export function checkDatabase(deps: CheckDeps, rebuild: boolean): CheckReport {
  const { db } = deps.database;
  const accounts = listAccounts(db);
  const problems = findProblems(deps, accounts);
  if (!rebuild)
    return { ok: problems.length === 0, accounts: accounts.length, problems, rebuilt: false };
  deps.write(() => rebuildAll(deps, accounts));
  deps.accounts.forget();
  const ok = findProblems(deps, listAccounts(db)).length === 0;
  return { ok, accounts: accounts.length, problems, rebuilt: true };
}

function findProblems(deps: CheckDeps, accounts: readonly AccountRow[]): Problem[] {
  const { db } = deps.database;
  return [
    ...checkFile(db),
    ...accounts.flatMap((account) => {
      const { document, problems } = replayLog(db, account);
      return [
        ...problems,
        ...namedSnapshotProblems(db, account),
        ...(document ? checkState(deps, document) : []),
      ];
    }),
    ...checkSearch(db),
  ];
}

function checkState({ database: { db }, clock }: CheckDeps, { records }: AccountDocument) {
  const fresh = freshJudgement(db, records, todayOf(clock), instantOf(clock));
  return [...checkProjection(db, records), ...judgementProblems(records.account.id, fresh)];
}

function checkFile(db: Db): Problem[] {
  const integrity = db.pragma('integrity_check(100)') as { integrity_check: string }[];
  const orphans = db.prepare('PRAGMA foreign_key_check').all() as { table: string }[];
  return [
    ...integrity
      .map((row) => row.integrity_check)
      .filter((message) => message !== 'ok')
      .map((message) => problem('', 'file', message)),
    ...orphans.map(({ table }) => problem('', 'file', `a row of ${table} belongs to nothing`)),
  ];
}

function checkSearch(db: Db): Problem[] {
  try {
    db.exec("INSERT INTO person_search (person_search, rank) VALUES ('integrity-check', 1)");
    return [];
  } catch (error) {
    if (!(error instanceof SqliteError) || !error.code.startsWith('SQLITE_CORRUPT')) throw error;
    return [problem('', 'search', 'the search index is not what the table of people says')];
  }
}

function rebuildAll({ database: { db }, clock }: CheckDeps, accounts: readonly AccountRow[]): void {
  const now = instantOf(clock);
  // First, or the triggers would take entries out of the index that are not in it.
  db.exec("INSERT INTO person_search (person_search) VALUES ('rebuild')");
  for (const { id, seq } of accounts) {
    const { document } = replayLog(db, { id, seq });
    if (!document) continue;
    deleteSnapshots(db, id);
    writeSnapshot(db, id, { seq, at: now, bytes: document.encode() });
    projectAll(db, document.records);
    const fresh = freshJudgement(db, document.records, todayOf(clock), now);
    writeJudgement(db, id, fresh, seq, now);
  }
}
