import { AppError } from '../../../shared/api/errors.ts';
import type { JobProgress } from '../../../shared/api/job-types.ts';
import { mergeLogs } from '../../../shared/document/merge-logs.ts';
import { assertReplays } from '../../../shared/document/replay.ts';
import type { LoggedUpdate } from '../../../shared/document/trace-edits.ts';
import { ofDocument } from './errors.ts';
import { lock } from './lock.ts';
import { type MergeResult, mergeResult } from './merge-result.ts';
import { copied, type NewFromFile, renamed } from './new-from-file.ts';
import { type OpenedFile, openFile } from './open-file.ts';
import { type ArchiveContent, type ArchivedChange, pack } from './pack.ts';
import { play } from './unpack.ts';

/** A file as it came, and what it is locked with. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly passphrase: string | null;
}

/** What the thread for account files does; each task names its answer. */
export interface Tasks {
  write: { input: ArchiveContent & { passphrase: string | null }; output: Uint8Array };
  read: {
    input: ArchiveFile;
    output: OpenedFile & { people: number; opportunities: number };
  };
  /** `wanted` replaces the account's own name, `known` are the ids that an account cannot have any more. */
  add: {
    input: ArchiveFile & {
      wanted: string | null;
      known: readonly string[];
      newId: string;
      now: string;
    };
    output: NewFromFile;
  };
  /** `ours` is the log of the account `accountId`. */
  merge: {
    input: ArchiveFile & { accountId: string; ours: readonly ArchivedChange[] };
    output: { news: readonly LoggedUpdate[]; result: MergeResult };
  };
}
export type TaskName = keyof Tasks;

/** Names the changes in the log that make the later edits hold; a text of the catalogue. */
const MERGE_LABEL = 'archive.step';

type Tell = (progress: JobProgress) => void;

/** Each says how far it is as its work goes on. @throws {AppError} `archive.*` */
export const TASKS: {
  readonly [N in TaskName]: (input: Tasks[N]['input'], tell: Tell) => Promise<Tasks[N]['output']>;
} = {
  async write({ passphrase, ...content }, tell) {
    tell({ phase: 'writing', share: 0.1 });
    const bytes = pack(content);
    if (passphrase === null) return bytes;
    tell({ phase: 'locking', share: 0.4 });
    return lock(bytes, passphrase);
  },
  async read(file, tell) {
    const archive = await openWhole(file, tell);
    const { records } = play(archive);
    const [people, opportunities] = [records.people, records.opportunities].map(
      (list) => Object.keys(list).length,
    );
    return { ...archive, people: people ?? 0, opportunities: opportunities ?? 0 };
  },
  async add({ wanted, known, newId, now, ...file }, tell) {
    const archive = await openWhole(file, tell);
    tell({ phase: 'preparing', share: 0.7 });
    const document = play(archive);
    const name = wanted ?? document.records.account.name;
    return known.includes(archive.account.id)
      ? copied(document.records, { id: newId, name, createdAt: now })
      : { ...renamed(archive, document, name, now), withHistory: archive.exportedFor === null };
  },
  async merge({ accountId, ours, ...file }, tell) {
    const archive = await open(file, tell);
    const { account, log, exportedFor } = archive;
    if (exportedFor !== null) throw new AppError('archive.no-history');
    if (account.id !== accountId)
      throw new AppError('archive.other-account', { name: account.name });
    tell({ phase: 'merging', share: 0.5 });
    const merge = asFile(() => mergeLogs(ours.map(made), log.map(made), MERGE_LABEL));
    return {
      news: merge.news,
      result: mergeResult(
        merge,
        once(() => play(archive).records),
      ),
    };
  },
};

function open({ bytes, passphrase }: ArchiveFile, tell: Tell): Promise<OpenedFile> {
  tell({ phase: passphrase === null ? 'reading' : 'unlocking', share: 0.1 });
  return openFile(bytes, passphrase);
}

/** The same, every change tried in turn. */
async function openWhole(file: ArchiveFile, tell: Tell): Promise<OpenedFile> {
  const archive = await open(file, tell);
  tell({ phase: 'reading', share: 0.4 });
  asFile(() => assertReplays(archive.log.map((change) => change.bytes)));
  return archive;
}

/** The work's answer, asked for as often as wanted and worked out when it is first. */
function once<T>(work: () => T): () => T {
  let answer: { readonly value: T } | null = null;
  return () => {
    answer ??= { value: work() };
    return answer.value;
  };
}

/** What the document refuses is something about the file. */
function asFile<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw ofDocument(error);
  }
}

/** A change with when it was made, wherever that was. */
function made({ at, madeAt, label, bytes }: ArchivedChange): LoggedUpdate {
  return { at: madeAt ?? at, label, bytes };
}
