import type { Assessed } from '../../../shared/api/account-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { Logger } from '../../../shared/api/logger.ts';
import { AccountDocument } from '../../../shared/document/account-document.ts';
import { mergeUpdates } from '../../../shared/document/merge-updates.ts';
import type { LoggedUpdate } from '../../../shared/document/trace-edits.ts';
import type { AccountRecords, RecordChange, RecordPatch } from '../../../shared/domain/records.ts';
import type { NewFromFile } from '../archive/new-from-file.ts';
import { type Clock, instantOf, todayOf } from '../clock.ts';
import { writeHistory } from '../db/account-history.ts';
import { deleteAccount, findAccount, insertAccount, listAccounts } from '../db/accounts.ts';
import { appendUpdate, writeSnapshot } from '../db/log.ts';
import type { OpenDatabase } from '../db/open.ts';
import { indexingPeople } from '../db/search-index.ts';
import { readRuleSettings } from '../db/settings.ts';
import { createWriter, isHalfWritten } from '../db/writer.ts';
import type { Job } from '../jobs/jobs.ts';
import { projectAll, projectChanges } from '../projection/write.ts';
import { aboutWhom, labelAbout } from './change-label.ts';
import { createDocumentCache } from './document-cache.ts';
import {
  hasChanges,
  type Judgement,
  judge,
  readJudgement,
  toAssessed,
  writeJudgement,
} from './judgement.ts';
import { loadDocument } from './load.ts';
import { addAll, makeUpdates, takeIn, takeInAll, takeInSteps } from './make-update.ts';
import { type AccountCopy, type PreparedChange, storePrepared } from './prepared-change.ts';

const CACHED_DOCUMENTS = 8;
/** Updates after which the state is stored anew, so that opening replays no more than this. */
const SNAPSHOT_EVERY = 200;

export interface StoreDeps {
  readonly database: OpenDatabase;
  readonly clock: Clock;
  readonly logger: Logger;
  /** For tests; `SNAPSHOT_EVERY` unless given. */
  readonly snapshotEvery?: number;
}

/** Accounts as documents over their log. Every write is one transaction: log, tables, gaps, search. */
export interface AccountStore {
  /** Records of an account; throws `account.not-found`. */
  read(accountId: string): AccountRecords;
  /** The whole document as one update. */
  encode(accountId: string): Uint8Array;
  /** Place of the last change in the log. */
  seq(accountId: string): number;
  /** Stored gaps and scores as of today, by opportunity; runs the rules first when a day has passed. */
  judgement(accountId: string): Judgement;
  /** The same as callers see it, in the order of the opportunities' ids. */
  assessed(accountId: string): Assessed[];
  /**
   * Takes in a change from elsewhere, of one update or several in order; throws `account.update-invalid`. Returns the
   * place of the last one in the log.
   */
  applyUpdates(accountId: string, updates: readonly Uint8Array[], label: string): number;
  /** Makes a change here; no patches, no change. */
  applyPatches(accountId: string, patches: readonly RecordPatch[], label: string): StoredChange;
  /** What a copy of an account needs to be changed elsewhere. */
  copy(accountId: string): AccountCopy;
  /**
   * Stores a change that was made to a copy, in steps; all of it or nothing. Null when the account has changed since
   * it was copied. Nothing else may use the database meanwhile.
   */
  applyPrepared(change: PreparedChange, label: string, job: Job): Promise<StoredChange | null>;
  /** Takes in changes of another copy of the document, each dated as it was made there, as one change here. */
  applyLog(accountId: string, changes: readonly LoggedUpdate[]): StoredChange;
  /** A new account from another database's log, with what the log leads to and what was stored beside it. */
  createFromLog(account: NewFromFile): void;
  /** A new account with these records. */
  create(records: AccountRecords, label: string): void;
  /** Removes an account with everything that was stored of it. */
  remove(accountId: string): void;
  /**
   * Runs the rules on every account and stores what changed, so that no list or count is of rules that are no longer
   * set like that. An account that cannot be read is left, and logged.
   */
  judgeAll(): void;
  /** Forgets what is in memory; the next call reads the log. */
  forget(): void;
}

/** Where a change stands in the log: in the entries after `sinceSeq` up to `seq`, of which there are none if equal. */
export interface StoredChange {
  readonly sinceSeq: number;
  readonly seq: number;
}

/** A change before it is given its place in the log; `madeAt` when it was made in another copy. */
interface NewEntry {
  readonly label: string;
  readonly bytes: Uint8Array;
  readonly madeAt?: string;
}

interface Loaded {
  readonly document: AccountDocument;
  seq: number;
  sinceSnapshot: number;
  judgement: Judgement;
  /** The day the rules last ran, null before the first time since it was loaded. */
  judgedOn: string | null;
  /** Takes into the document what is stored of it already; null when it holds everything. */
  catchUp: Iterator<undefined> | null;
}

/** Opens the accounts of a database. */
export function createAccountStore(deps: StoreDeps): AccountStore {
  const { database, clock, logger, snapshotEvery = SNAPSHOT_EVERY } = deps;
  const { db, file } = database;
  const write = createWriter(database);
  const cache = createDocumentCache<Loaded>(CACHED_DOCUMENTS);

  function load(accountId: string): Loaded {
    const cached = cache.get(accountId);
    if (cached) {
      while (cached.catchUp) stepOn(accountId, cached, cached.catchUp);
      return cached;
    }
    const row = findAccount(db, accountId);
    if (!row) throw new AppError('account.not-found', { account: accountId });
    const judgement = readJudgement(db, accountId);
    const loaded = {
      ...loadDocument(db, file, accountId, row.seq, logger),
      judgement,
      judgedOn: null,
      catchUp: null,
    };
    cache.put(accountId, loaded);
    return loaded;
  }

  function stepOn(accountId: string, loaded: Loaded, steps: Iterator<undefined>): void {
    try {
      if (steps.next().done) loaded.catchUp = null;
    } catch (error) {
      cache.drop(accountId);
      throw error;
    }
  }

  /** Between two steps other calls are answered; one that needs the document does the rest at once. */
  function catchUpInTime(accountId: string, loaded: Loaded): void {
    const next = setTimeout(() => {
      if (!db.open || cache.get(accountId) !== loaded) return;
      try {
        if (loaded.catchUp) {
          stepOn(accountId, loaded, loaded.catchUp);
          catchUpInTime(accountId, loaded);
        } else if (!isHalfWritten(database)) {
          write(() => keepState(accountId, loaded, instantOf(clock)));
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        cache.drop(accountId);
        logger.error('account.not-ahead', { account: accountId, code: error.code });
      }
    });
    // Nothing is lost when the program ends before.
    next.unref();
  }

  function loadReadable(accountId: string): Loaded | null {
    try {
      return load(accountId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      logger.error('account.unreadable', { account: accountId, code: error.code });
      return null;
    }
  }

  /** Runs the rules and stores what changed. Inside a transaction. */
  function rejudge(accountId: string, loaded: Loaded, now: string): void {
    const date = todayOf(clock);
    const rules = readRuleSettings(db);
    const changes = judge(loaded.judgement, loaded.document.records, rules, date, now);
    if (hasChanges(changes)) writeJudgement(db, accountId, changes, loaded.seq, now);
    loaded.judgement = changes.next;
    loaded.judgedOn = date;
  }

  /** Returns when it was stored, which is also when the rules judged it. */
  function append(accountId: string, loaded: Loaded, entries: readonly NewEntry[]): string {
    const at = instantOf(clock);
    for (const entry of entries) {
      loaded.seq += 1;
      loaded.sinceSnapshot += 1;
      appendUpdate(db, accountId, { ...entry, seq: loaded.seq, at });
    }
    keepState(accountId, loaded, at);
    return at;
  }

  /** Stores the whole state when many changes have come since that was done. Inside a transaction. */
  function keepState(accountId: string, loaded: Loaded, at: string): void {
    if (loaded.sinceSnapshot < snapshotEvery) return;
    writeSnapshot(db, accountId, { seq: loaded.seq, at, bytes: loaded.document.encode() });
    loaded.sinceSnapshot = 0;
  }

  /** Changes the document and stores what `make` returns; on any failure the document in memory is thrown away. */
  function change(
    accountId: string,
    make: (document: AccountDocument) => readonly NewEntry[],
  ): StoredChange {
    const loaded = load(accountId);
    const before = loaded.document.records;
    const changes: RecordChange[] = [];
    const stop = loaded.document.onChange((event) => void changes.push(...event.changes));
    const sinceSeq = loaded.seq;
    try {
      return write(() => {
        const entries = make(loaded.document);
        if (entries.length === 0) return { sinceSeq, seq: sinceSeq };
        const about = aboutWhom(changes, before, loaded.document.records);
        const at = append(accountId, loaded, whatAndWhom(entries, about));
        const people = changes.filter(({ collection }) => collection === 'people').length;
        indexingPeople(db, people, () => projectChanges(db, loaded.document.records, changes));
        rejudge(accountId, loaded, at);
        return { sinceSeq, seq: loaded.seq };
      });
    } catch (error) {
      cache.drop(accountId);
      throw error;
    } finally {
      stop();
    }
  }

  function upToDate(accountId: string): Loaded {
    const known = cache.get(accountId);
    if (known?.judgedOn === todayOf(clock)) return known;
    const loaded = load(accountId);
    try {
      write(() => rejudge(accountId, loaded, instantOf(clock)));
    } catch (error) {
      cache.drop(accountId);
      throw error;
    }
    return loaded;
  }

  return {
    read: (accountId) => load(accountId).document.records,
    encode: (accountId) => load(accountId).document.encode(),
    seq: (accountId) => load(accountId).seq,
    judgement: (accountId) => upToDate(accountId).judgement,
    assessed: (accountId) =>
      [...upToDate(accountId).judgement.values()]
        .map((judged) => toAssessed(judged))
        .filter((assessed) => assessed !== null),
    applyUpdates: (accountId, updates, label) =>
      change(accountId, (document) => {
        takeInAll(document, updates);
        return updates.map((bytes) => ({ label, bytes }));
      }).seq,
    applyPatches: (accountId, patches, label) =>
      change(accountId, (document) =>
        makeUpdates(document, patches, label).map((bytes) => ({ label, bytes })),
      ),
    copy(accountId) {
      const { document, seq, judgement } = load(accountId);
      return { seq, document: document.encode(), judgement };
    },
    async applyPrepared(change, label, job) {
      const accountId = change.account.id;
      const { baseSeq, updates, judged } = change;
      const loaded = baseSeq > 0 ? load(accountId) : null;
      if (loaded && loaded.seq !== baseSeq) return null;
      const seq = await storePrepared(database, change, { label, at: instantOf(clock) }, job);
      if (loaded) {
        loaded.seq = seq;
        loaded.sinceSnapshot += updates.length;
        loaded.judgement = judged.next;
        loaded.judgedOn = dayOf(judged.next);
        loaded.catchUp = takeInSteps(loaded.document, updates);
        cache.put(accountId, loaded);
        catchUpInTime(accountId, loaded);
      }
      return { sinceSeq: baseSeq, seq };
    },
    applyLog: (accountId, changes) =>
      change(accountId, (document) => {
        if (changes.length > 0) takeIn(document, mergeUpdates(changes.map(({ bytes }) => bytes)));
        return changes.map(({ at, label, bytes }) => ({ madeAt: at, label, bytes }));
      }),
    createFromLog({ records, document: bytes, log, history }) {
      const { account } = records;
      const document = AccountDocument.fromKnown(records, () => bytes);
      write(() => {
        const at = instantOf(clock);
        insertAccount(db, account, at);
        log.forEach((entry, place) => {
          appendUpdate(db, account.id, { ...entry, seq: place + 1 });
        });
        projectAll(db, records);
        writeHistory(db, account.id, history);
        const judgement = readJudgement(db, account.id);
        const loaded: Loaded = {
          document,
          seq: log.length,
          sinceSnapshot: 0,
          judgement,
          judgedOn: null,
          catchUp: null,
        };
        writeSnapshot(db, account.id, { seq: log.length, at, bytes });
        rejudge(account.id, loaded, at);
        cache.put(account.id, loaded);
      });
    },
    create(records, label) {
      const { account } = records;
      const document = AccountDocument.create(account);
      document.apply(addAll(records), { label: { key: label, params: {} } });
      const loaded: Loaded = {
        document,
        seq: 0,
        sinceSnapshot: 0,
        judgement: new Map(),
        judgedOn: null,
        catchUp: null,
      };
      write(() => {
        insertAccount(db, account, instantOf(clock));
        const at = append(account.id, loaded, [{ label, bytes: document.encode() }]);
        projectAll(db, document.records);
        rejudge(account.id, loaded, at);
      });
      cache.put(account.id, loaded);
    },
    remove(accountId) {
      write(() => deleteAccount(db, accountId));
      cache.drop(accountId);
      // What was deleted still stands in the write-ahead log until it is emptied.
      db.pragma('wal_checkpoint(TRUNCATE)');
    },
    judgeAll() {
      const now = instantOf(clock);
      try {
        write(() => {
          for (const { id } of listAccounts(db)) {
            const loaded = loadReadable(id);
            if (loaded) rejudge(id, loaded, now);
          }
        });
      } catch (error) {
        cache.clear();
        throw error;
      }
    },
    forget: () => cache.clear(),
  };
}

/** The day of which a judgement is; null when there is no opportunity that could be judged. */
function dayOf(judgement: Judgement): string | null {
  for (const { evaluation } of judgement.values()) if (evaluation) return evaluation.date;
  return null;
}

/** Of several entries each was made by itself; whom all of them were about together is said of none. */
function whatAndWhom(entries: readonly NewEntry[], about: readonly string[]): readonly NewEntry[] {
  const [only, ...others] = entries;
  if (!only || others.length > 0) return entries;
  return [{ ...only, label: labelAbout(only.label, about) }];
}
