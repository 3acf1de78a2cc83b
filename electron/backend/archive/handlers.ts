import {
  ARCHIVE_EXTENSION,
  ARCHIVE_MIME,
  MAX_ARCHIVE_BYTES,
} from '../../../shared/api/archive-types.ts';
import { fromBase64, toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { missingIn } from '../../../shared/document/merge-logs.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import { makeUpdate } from '../account/make-update.ts';
import { assertNameFree } from '../account/new-account.ts';
import { instantOf, todayOf } from '../clock.ts';
import { readHistory } from '../db/account-history.ts';
import { findAccount, findAccountsByName } from '../db/accounts.ts';
import type { Db } from '../db/connection.ts';
import { isIntact, readLog } from '../db/log.ts';
import { exportFileName } from '../export/file-name.ts';
import type { HandlerDeps, HandlerGroup } from '../handlers/deps.ts';
import { apart } from './apart.ts';
import { tooLarge } from './errors.ts';
import { type ArchivedChange, pack } from './pack.ts';
import type { ArchiveFile } from './tasks.ts';

/** Accounts as files: written, looked at, added as new accounts, merged into the account they stem from. */
export function archiveHandlers(
  deps: HandlerDeps,
): HandlerGroup<'archive.write' | 'archive.preview' | 'archive.add' | 'archive.merge'> {
  const { database, accounts, clock, newId } = deps;
  const { db, file } = database;
  return {
    'archive.write': async ({ accountId, passphrase }) => {
      const { account } = accounts.read(accountId);
      const bytes = pack({
        account: { id: account.id, name: account.name },
        writtenAt: instantOf(clock),
        log: wholeLog(db, file, accountId),
        history: readHistory(db, accountId),
      });
      const data = passphrase === null ? bytes : await apart('lock', { bytes, passphrase });
      if (data.length > MAX_ARCHIVE_BYTES) throw tooLarge('bytes', data.length, MAX_ARCHIVE_BYTES);
      return {
        fileName: exportFileName(account.name, todayOf(clock), ARCHIVE_EXTENSION),
        mime: ARCHIVE_MIME,
        data: toBase64(data),
      };
    },
    'archive.preview': async (given) => {
      const { account, log, ...opened } = await apart('read', fileOf(given));
      const here = findAccount(db, account.id);
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
        stemsFrom: here &&
          ours && {
            name: here.name,
            lastChange: here.updatedAt,
            onlyThere: missingIn(ours, log).length,
            onlyHere: missingIn(log, ours).length,
          },
        nameTaken: findAccountsByName(db, account.name).some(({ id }) => id !== account.id),
      };
    },
    'archive.add': async ({ name, ...given }) => {
      const { account, log, history } = await apart('read', fileOf(given));
      const wanted = name ?? account.name;
      assertNameFree(db, wanted);
      if (findAccount(db, account.id) !== null) {
        const { records } = documentOf(log);
        const copy = { ...records.account, id: newId(), name: wanted, createdAt: instantOf(clock) };
        accounts.create({ ...records, account: copy }, 'account.duplicate');
        return { accountId: copy.id, withHistory: false };
      }
      accounts.createFromLog([...log, ...rename(log, wanted, instantOf(clock))], history);
      return { accountId: account.id, withHistory: true };
    },
    'archive.merge': async ({ accountId, ...given }) => {
      for (;;) {
        const seq = accounts.seq(accountId);
        const ours = wholeLog(db, file, accountId);
        const { news, result } = await apart('merge', { ...fileOf(given), accountId, ours });
        // Somebody may have changed the account meanwhile; then what was found no longer holds.
        if (accounts.seq(accountId) !== seq) continue;
        const stored = accounts.applyLog(accountId, news);
        const update = stored.update && toBase64(stored.update);
        return { accountId, ...result, seq: stored.seq, update };
      }
    },
  };
}

/** Names the change that gives an account another name; a text of the catalogue. */
const RENAMED = 'command.account.edit';

function fileOf({ data, passphrase }: { data: string; passphrase: string | null }): ArchiveFile {
  return { bytes: fromBase64(data), passphrase };
}

/** @throws {AppError} `database.damaged` when a change is not what was written. */
function wholeLog(db: Db, file: string, accountId: string): ArchivedChange[] {
  return readLog(db, accountId).map(({ crc32, seq, ...change }) => {
    if (!isIntact({ bytes: change.bytes, crc32 }))
      throw new AppError('database.damaged', { file, reason: `account_update ${seq}` });
    return change;
  });
}

function documentOf(log: readonly ArchivedChange[]): AccountDocument {
  return AccountDocument.fromUpdate(mergeUpdates(log.map(({ bytes }) => bytes)));
}

/** The change that gives an account another name, if it is to have another. */
function rename(log: readonly ArchivedChange[], name: string, at: string): ArchivedChange[] {
  const document = documentOf(log);
  const { id } = document.records.account;
  if (document.records.account.name === name) return [];
  const patch = { op: 'set', collection: 'account', id, fields: { name } } as const;
  const bytes = makeUpdate(document, [patch], RENAMED);
  return bytes === null ? [] : [{ at, madeAt: null, label: RENAMED, bytes }];
}
