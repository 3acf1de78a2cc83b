import { ARCHIVE_EXTENSION, ARCHIVE_MIME } from '../../../shared/api/archive-types.ts';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { missingIn } from '../../../shared/document/merge-logs.ts';
import type { Backups } from '../backups/backups.ts';
import { instantOf, todayOf } from '../clock.ts';
import { readHistory } from '../db/account-history.ts';
import { findAccount, findAccountsByName } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { isIntact, readLog } from '../db/log.ts';
import { exportFileName } from '../export/file-name.ts';
import type { HandlerDeps, HandlerGroup } from '../handlers/deps.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { Turns } from '../jobs/turns.ts';
import { addFromFile } from './add-from-file.ts';
import { apart } from './apart.ts';
import { requireArchiveSize } from './errors.ts';
import { type ArchiveContent, type ArchivedChange, pack } from './pack.ts';
import type { ArchiveFile } from './tasks.ts';

/** What account files need from the backend. */
export interface ArchiveDeps extends HandlerDeps {
  readonly jobs: Jobs;
  readonly turns: Turns;
  readonly backups: Backups;
}

/** A log that is packed within a few hundredths of a second needs no thread. */
const SMALL_BYTES = 200 * 1024;

/**
 * Accounts as files: written, looked at, added as new accounts, merged into the account they stem from. What takes
 * long is done in a thread and can be cancelled; what it leads to is then stored in one transaction, or not at all.
 */
export function archiveHandlers({
  jobs,
  turns,
  backups,
  ...deps
}: ArchiveDeps): HandlerGroup<
  'archive.write' | 'archive.preview' | 'archive.add' | 'archive.merge'
> {
  const { database, accounts, clock } = deps;
  const { db, file } = database;
  return {
    'archive.write': ({ accountId, passphrase, jobId }) =>
      jobs.run(jobId, async (job) => {
        job.tell({ phase: 'writing', share: 0 });
        const content = await turns.shared(() => {
          const { account } = accounts.read(accountId);
          return {
            account: { id: account.id, name: account.name },
            writtenAt: instantOf(clock),
            log: wholeLog(db, file, accountId),
            history: readHistory(db, accountId),
          };
        });
        const data =
          passphrase === null && isSmall(content)
            ? pack(content)
            : await apart('write', { ...content, passphrase }, job);
        requireArchiveSize(data);
        return {
          fileName: exportFileName(content.account.name, todayOf(clock), ARCHIVE_EXTENSION),
          mime: ARCHIVE_MIME,
          data: toBase64(data),
        };
      }),
    'archive.preview': ({ jobId, ...given }) =>
      jobs.run(jobId, async (job) => {
        const { account, log, ...opened } = await apart('read', fileOf(given), job);
        return turns.shared(() => {
          const { exportedFor } = opened;
          // Without a history nothing of it can be told apart from what is here.
          const here = exportedFor === null ? findAccount(db, account.id) : null;
          const ours = here && wholeLog(db, file, here.id);
          return {
            accountId: account.id,
            name: account.name,
            people: opened.people,
            opportunities: opened.opportunities,
            changes: log.length,
            firstChange: log[0]?.at ?? opened.writtenAt,
            lastChange: log.at(-1)?.at ?? opened.writtenAt,
            writtenAt: opened.writtenAt,
            locked: opened.locked,
            exportedFor,
            stemsFrom: here &&
              ours && {
                name: here.name,
                lastChange: here.updatedAt,
                onlyThere: missingIn(ours, log).length,
                onlyHere: missingIn(log, ours).length,
              },
            nameTaken: findAccountsByName(db, account.name).some(({ id }) => id !== here?.id),
          };
        });
      }),
    'archive.add': ({ name, jobId, withoutBackup, ...given }) =>
      jobs.run(jobId, async (job) => {
        await backups.before({ reason: 'add', size: 'large', withoutBackup }, job);
        return addFromFile({ ...deps, turns }, fileOf(given), name, job);
      }),
    'archive.merge': ({ accountId, jobId, withoutBackup, ...given }) =>
      jobs.run(jobId, async (job) => {
        await backups.before({ reason: 'merge', size: 'large', withoutBackup }, job);
        for (;;) {
          const { seq, ours } = await turns.shared(() => ({
            seq: accounts.seq(accountId),
            ours: wholeLog(db, file, accountId),
          }));
          const input = { ...fileOf(given), accountId, ours };
          const { news, result } = await apart('merge', input, job);
          job.tell({ phase: 'storing', share: 0.9 });
          const stored = await turns.shared(() => {
            job.signal.throwIfAborted();
            // Somebody may have changed the account meanwhile; then what was found no longer holds.
            return accounts.seq(accountId) === seq ? accounts.applyLog(accountId, news) : null;
          });
          if (stored) return { accountId, ...result, ...stored };
        }
      }),
  };
}

function fileOf({ data, passphrase }: { data: string; passphrase: string | null }): ArchiveFile {
  return { bytes: fromBase64(data), passphrase };
}

function isSmall({ log }: ArchiveContent): boolean {
  return log.reduce((sum, { bytes }) => sum + bytes.length, 0) <= SMALL_BYTES;
}

/** @throws {AppError} `database.damaged` when a change is not what was written. */
function wholeLog(db: Db, file: string, accountId: string): ArchivedChange[] {
  return readLog(db, accountId).map(({ crc32, seq, ...change }) => {
    if (!isIntact({ bytes: change.bytes, crc32 }))
      throw new AppError('database.damaged', { file, reason: `account_update ${seq}` });
    return change;
  });
}
