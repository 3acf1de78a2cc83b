import { rmSync } from 'node:fs';
import type { Backup, BackupList, BackupReason } from '../../../shared/api/backup-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { Logger } from '../../../shared/api/logger.ts';
import { type Clock, instantOf } from '../clock.ts';
import { readIdentity } from '../db/inspect.ts';
import type { OpenDatabase } from '../db/open.ts';
import { writeDraft } from '../db/verified-copy.ts';
import type { Job } from '../jobs/jobs.ts';
import type { Turns } from '../jobs/turns.ts';
import { apart } from './apart.ts';
import type { BackupContent } from './content.ts';
import { isDueBefore, isDueToday } from './due.ts';
import { toBackupError, toRestoreError } from './errors.ts';
import { type BackupFile, createBackupFiles } from './files.ts';
import { expired } from './rotation.ts';

/** A change that comes as a whole: an import, a merge, a restore. */
export interface WholeChange {
  readonly reason: BackupReason;
  /** Before a small one a backup of the last minutes is enough. */
  readonly size: 'small' | 'large';
  /** The user was told that none could be made, and wants to go on. */
  readonly withoutBackup: boolean;
}

export interface BackupDeps {
  readonly database: OpenDatabase;
  readonly turns: Turns;
  readonly clock: Clock;
  readonly logger: Logger;
}

/** Copies of the whole database beside it, verified before they get their name. */
export interface Backups {
  /** With what they hold; those not looked at before are read, which takes a while. */
  list(job: Job): Promise<BackupList>;
  /** @throws {AppError} `backup.full`, `.read-only`, `.failed`; nothing is left then. */
  make(reason: BackupReason, signal: AbortSignal): Promise<Backup>;
  /**
   * Makes one before a change unless that would hold nothing new.
   *
   * @returns The id of the one that holds everything as it is, null when there is none.
   * @throws {AppError} as `make`.
   */
  before(change: WholeChange, job: Job): Promise<string | null>;
  /** Makes the one of the day if it is time; a failure is logged and kept for `list`. */
  beforeTheDay(): Promise<void>;
  /**
   * Works on a private copy of a backup that is whole and ours, at the schema of today.
   *
   * @throws {AppError} `backup.not-found`, `.damaged`, `.foreign`, `.newer`.
   */
  using<T>(id: string, signal: AbortSignal, use: (file: string) => Promise<T>): Promise<T>;
  remove(id: string): void;
  /**
   * Writes every whole backup that holds an account anew without it; one that is not whole is removed, because nobody
   * can say what is in it. How many were written anew.
   */
  erase(accountId: string, signal: AbortSignal): Promise<number>;
  close(): void;
}

/** The backups of an open database. */
export function createBackups({ database, turns, clock, logger }: BackupDeps): Backups {
  const { db } = database;
  const files = createBackupFiles(database.file);
  const contents = new Map<string, BackupContent>();
  const closed = new AbortController();
  let staged = 0;
  let failure: BackupList['failure'] = null;
  try {
    files.removeDrafts();
  } catch (error) {
    // A folder that is in no order is no reason not to open the accounts; the next backup says what is wrong.
    logger.warn('backup.folder', { reason: String(error) });
  }

  const keyOf = ({ id, bytes, modifiedMs }: BackupFile) => `${id} ${bytes} ${modifiedMs}`;
  const untilClosed = (signal: AbortSignal) => AbortSignal.any([signal, closed.signal]);

  async function contentOf(backup: BackupFile, signal: AbortSignal): Promise<BackupContent> {
    const key = keyOf(backup);
    const { file } = backup;
    const content = contents.get(key) ?? (await apart('inspect', file, { file }, signal));
    contents.set(key, content);
    return content;
  }

  /** Gives work a path of its own and removes what is left there. */
  async function withDraft<T>(work: (draft: string) => Promise<T>): Promise<T> {
    const draft = files.draft();
    try {
      return await work(draft);
    } finally {
      rmSync(draft, { force: true });
      rmSync(`${draft}-journal`, { force: true });
    }
  }

  function inFolder<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw toBackupError(error, files.folder);
    }
  }

  async function make(reason: BackupReason, signal: AbortSignal): Promise<Backup> {
    try {
      const made = await withDraft(async (draft) => {
        const identity = await turns.shared(() => {
          writeDraft(db, draft);
          return readIdentity(db);
        });
        if (!identity) throw new Error('an open database without an identity');
        const { file: target, ...name } = files.nameFor(clock(), reason, identity.commits);
        const input = { draft, target, identity };
        const content = await apart('publish', draft, input, untilClosed(signal));
        const file = files.find(name.id);
        contents.set(keyOf(file), content);
        return { id: name.id, at: name.at, reason, bytes: file.bytes, ...content };
      });
      logger.info('backup.made', { backup: made.id, bytes: made.bytes });
      rotate();
      return made;
    } catch (error) {
      throw toBackupError(error, files.folder);
    }
  }

  function rotate(): void {
    for (const id of expired(files.list(), clock())) {
      try {
        rmSync(files.find(id).file);
      } catch (error) {
        // The next one tries again.
        logger.warn('backup.not-rotated', { backup: id, reason: String(error) });
      }
    }
  }

  const hasAccounts = () => db.prepare('SELECT 1 FROM account LIMIT 1').get() !== undefined;
  const commits = () => readIdentity(db)?.commits ?? 0;
  const newest = () => inFolder(files.list)[0] ?? null;

  return {
    make,
    async list({ signal, tell }) {
      const backups: Backup[] = [];
      const all = inFolder(files.list);
      for (const file of all) {
        tell({ phase: 'reading', share: backups.length / all.length });
        const { id, at, reason, bytes } = file;
        const content = await contentOf(file, untilClosed(signal));
        backups.push({ id, at, reason, bytes, ...content });
      }
      return { folder: files.folder, backups, failure };
    },
    async before({ reason, size, withoutBackup }, job) {
      if (withoutBackup) {
        logger.warn('backup.declined', { reason });
        return null;
      }
      const last = newest();
      const state = await turns.shared(() => ({ commits: commits(), isEmpty: !hasAccounts() }));
      if (state.isEmpty) return null;
      if (!isDueBefore(last, state.commits, size, clock()))
        return last?.commits === state.commits ? last.id : null;
      job.tell({ phase: 'backing-up', share: 0 });
      const { id } = await make(reason, job.signal);
      job.signal.throwIfAborted();
      return id;
    },
    async beforeTheDay() {
      try {
        const isDue = await turns.shared(
          () => hasAccounts() && isDueToday(newest(), commits(), clock()),
        );
        if (isDue) await make('daily', closed.signal);
        failure = null;
      } catch (error) {
        if (closed.signal.aborted) return;
        // Nobody waits for an answer: it is said where the backups are shown.
        const { code, params } =
          error instanceof AppError
            ? error
            : new AppError('backup.failed', { folder: files.folder, reason: String(error) });
        failure = { at: instantOf(clock), code, params };
        logger.error('backup.not-made', { code, ...params });
      }
    },
    async using(id, signal, use) {
      const { file } = inFolder(() => files.find(id));
      staged += 1;
      // Beside the database: the folder of the backups may be read-only.
      const target = `${database.file}.restore-${process.pid}-${staged}`;
      try {
        await apart('stage', file, { file, target }, untilClosed(signal)).catch((error) => {
          throw toRestoreError(error, id);
        });
        return await use(target);
      } finally {
        rmSync(target, { force: true });
        rmSync(`${target}-journal`, { force: true });
      }
    },
    remove: (id) => inFolder(() => rmSync(files.find(id).file)),
    async erase(accountId, signal) {
      let count = 0;
      for (const backup of inFolder(files.list)) {
        const { state, accounts } = await contentOf(backup, signal);
        const { file } = backup;
        if (state === 'damaged' || state === 'newer') rmSync(file);
        if (!accounts.some(({ id }) => id === accountId)) continue;
        await withDraft((draft) => apart('erase', file, { file, draft, accountId }, signal));
        count += 1;
      }
      return count;
    },
    close: () => closed.abort(new AppError('job.cancelled')),
  };
}
