import { AppError } from '../../../shared/api/errors.ts';
import { addFromFile } from '../archive/add-from-file.ts';
import { apart as apartForArchive } from '../archive/apart.ts';
import { instantOf } from '../clock.ts';
import { readHistory } from '../db/account-history.ts';
import { findAccount } from '../db/accounts.ts';
import { connectReading } from '../db/connection.ts';
import { readLog } from '../db/log.ts';
import type { HandlerDeps, HandlerGroup } from '../handlers/deps.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Turns } from '../jobs/turns.ts';
import type { Backups } from './backups.ts';
import { replaceContent } from './replace.ts';

/** What the backups need from the backend. */
export interface BackupHandlerDeps extends HandlerDeps {
  readonly jobs: Jobs;
  readonly turns: Turns;
  readonly backups: Backups;
}

/** Copies of the database: made, listed, deleted, restored as a whole or one account of them. */
export function backupHandlers(
  deps: BackupHandlerDeps,
): HandlerGroup<
  'backup.list' | 'backup.make' | 'backup.restore' | 'backup.restoreAccount' | 'backup.delete'
> {
  const { database, accounts, jobs, turns, backups } = deps;
  return {
    'backup.list': ({ jobId }) => jobs.run(jobId, (job) => backups.list(job)),
    'backup.make': ({ jobId }) =>
      jobs.run(jobId, (job) => {
        job.tell({ phase: 'backing-up', share: 0 });
        return backups.make('manual', job.signal);
      }),
    'backup.restore': ({ backupId, withoutBackup, jobId }) =>
      jobs.run(jobId, (job) =>
        backups.using(backupId, job.signal, async (staged) => {
          const undo = await backups.before(
            { reason: 'restore', size: 'large', withoutBackup },
            job,
          );
          await turns.alone(async () => {
            try {
              await replaceContent(database, staged, job);
            } finally {
              accounts.forget();
            }
          });
          return { accounts: countAccounts(deps), undo };
        }),
      ),
    'backup.restoreAccount': ({ backupId, accountId, name, withoutBackup, jobId }) =>
      jobs.run(jobId, (job) =>
        backups.using(backupId, job.signal, async (staged) => {
          await backups.before({ reason: 'add', size: 'small', withoutBackup }, job);
          const content = accountFrom(staged, accountId, instantOf(deps.clock));
          const bytes = await apartForArchive('write', { ...content, passphrase: null }, job);
          return addFromFile(deps, { bytes, passphrase: null }, name, job);
        }),
      ),
    'backup.delete': ({ backupId }) =>
      jobs.run(undefined, (job) => {
        backups.remove(backupId);
        return backups.list(job);
      }),
  };
}

function countAccounts({ database: { db } }: HandlerDeps): number {
  return db.prepare<[], number>('SELECT count(*) FROM account').pluck().get() ?? 0;
}

/** What an account file of one account in a database would hold. */
function accountFrom(file: string, accountId: string, writtenAt: string) {
  const db = connectReading(file);
  try {
    const account = findAccount(db, accountId);
    if (!account) throw new AppError('account.not-found', { account: accountId });
    const log = readLog(db, accountId).map(({ seq: _seq, crc32: _crc32, ...change }) => change);
    const history = readHistory(db, accountId);
    return { account: { id: account.id, name: account.name }, writtenAt, log, history };
  } finally {
    db.close();
  }
}
