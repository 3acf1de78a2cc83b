import { isDeepStrictEqual } from 'node:util';
import type { NewAccount } from '../../../shared/api/account-types.ts';
import type { ImportReport } from '../../../shared/api/import-types.ts';
import {
  type AccountRecords,
  RECORD_SCHEMAS,
  type RecordPatch,
} from '../../../shared/domain/records.ts';
import { assertNameFree, newAccountRecords } from '../account/new-account.ts';
import type { PreparedStep } from '../account/prepared-change.ts';
import type { AccountStore, StoredChange } from '../account/store.ts';
import type { Db } from '../db/connection.ts';
import { readRuleSettings } from '../db/settings.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Turns } from '../jobs/turns.ts';
import { planSource } from './plan.ts';
import { type PlanReport, reportOf } from './preview.ts';
import { readSource } from './source.ts';
import { ImportThread } from './thread.ts';
import type { FileTask } from './thread-messages.ts';

/** What storing an import needs from the backend. */
export interface RunDeps {
  readonly db: Db;
  readonly accounts: AccountStore;
  readonly turns: Turns;
  readonly newId: () => string;
  /** Now, UTC, and the day it is here. */
  readonly now: () => string;
  readonly today: () => string;
}

/** Where the people go; one of the two is null. */
export interface RunTarget {
  readonly accountId: string | null;
  readonly newAccount: NewAccount | null;
}

/** An import that takes no time: as one piece, where it is asked for. */
export async function runHere(
  { db, accounts, turns, newId, now }: RunDeps,
  { bytes, fileName, mapping, choices }: FileTask,
  { accountId, newAccount }: RunTarget,
): Promise<ImportReport> {
  const source = await readSource(bytes, fileName, mapping);
  const label = labelOf(fileName);
  // Read only now: the account may have changed while the file was read.
  return turns.shared(() => {
    if (accountId !== null) {
      const plan = planSource(source, mapping, accounts.read(accountId), newId, choices);
      return answer(
        reportOf(plan),
        accountId,
        accounts.applyPatches(accountId, plan.merge.patches, label),
      );
    }
    const blank = newAccountRecords(db, newAccount ?? { name: '' }, now(), newId);
    const plan = planSource(source, mapping, blank, newId, choices);
    accounts.create(withAdded(blank, plan.merge.patches), label);
    const { id } = blank.account;
    return answer(reportOf(plan), id, { sinceSeq: 0, seq: accounts.seq(id) });
  });
}

/**
 * An import that takes a while: read and made in a thread, to a copy of the account, then stored in steps while
 * nobody else uses the database. Should the account have changed meanwhile it is made once more, and then everybody
 * waits.
 */
export async function runApart(
  deps: RunDeps,
  task: FileTask,
  target: RunTarget,
  job: Job,
): Promise<ImportReport> {
  const { turns } = deps;
  const done = await makeAndStore(deps, task, target, job, turns);
  if (done) return done;
  return turns.alone(async () => {
    const again = await makeAndStore(deps, task, target, job, NOBODY_ELSE);
    if (!again) throw new Error('an account changed while nobody else could change it');
    return again;
  });
}

/** Turns for who has the database to themselves already. */
const NOBODY_ELSE: Turns = { shared: async (work) => work(), alone: (work) => work() };

async function makeAndStore(
  deps: RunDeps,
  task: FileTask,
  { accountId, newAccount }: RunTarget,
  job: Job,
  turns: Turns,
): Promise<ImportReport | null> {
  const { db, accounts, newId, now, today } = deps;
  const label = labelOf(task.fileName);
  const base = await turns.shared(() => {
    const rules = readRuleSettings(db);
    if (accountId !== null) return { ...accounts.copy(accountId), rules };
    const records = newAccountRecords(db, newAccount ?? { name: '' }, now(), newId);
    return { seq: 0, records, judgement: new Map(), rules };
  });
  const thread = new ImportThread(
    { ...task, kind: 'change', base, label, date: today(), now: now() },
    job,
  );
  try {
    const made = await thread.ask({ kind: 'change' });
    const { report, account } = made;
    if (made.updates.length === 0)
      return answer(report, account.id, { sinceSeq: base.seq, seq: base.seq });
    const stored = await turns.alone(async () => {
      if (base.seq === 0) assertNameFree(db, account.name);
      // What was judged by rules that are set otherwise by now is made anew.
      if (!isDeepStrictEqual(base.rules, readRuleSettings(db))) return null;
      return accounts.applyPrepared(
        { ...made, baseSeq: base.seq, steps: stepsOf(thread) },
        label,
        job,
      );
    });
    return stored && answer(report, account.id, stored);
  } finally {
    await thread.close();
  }
}

async function* stepsOf(thread: ImportThread): AsyncGenerator<PreparedStep> {
  for (;;) {
    const step = await thread.ask({ kind: 'step' });
    if (step === null) return;
    yield step;
  }
}

function answer(
  { rows, counts, ...report }: PlanReport,
  accountId: string,
  stored: StoredChange,
): ImportReport {
  return {
    accountId,
    rows,
    people: counts,
    ...report,
    changed: counts.added + counts.updated + report.markedLeft > 0,
    ...stored,
  };
}

/** The records of an account that is to be made, with what an import adds to them. */
function withAdded(records: AccountRecords, patches: readonly RecordPatch[]): AccountRecords {
  const added: Record<string, Record<string, unknown>> = {};
  for (const patch of patches) {
    if (patch.op !== 'add') throw new Error('a new account has nobody to change');
    added[patch.collection] ??= { ...records[patch.collection] };
    const fields = { ...patch.fields, id: patch.id };
    (added[patch.collection] ?? {})[patch.id] = RECORD_SCHEMAS[patch.collection].parse(fields);
  }
  return { ...records, ...added } as AccountRecords;
}

function labelOf(fileName: string): string {
  return `import ${fileName}`.slice(0, 200);
}
