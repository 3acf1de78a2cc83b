import { AppError } from '../../../shared/api/errors.ts';
import { mergeLogs } from '../../../shared/document/merge-logs.ts';
import { assertReplays } from '../../../shared/document/replay.ts';
import type { LoggedUpdate } from '../../../shared/document/trace-edits.ts';
import { ofDocument } from './errors.ts';
import { lock } from './lock.ts';
import { type MergeResult, mergeResult } from './merge-result.ts';
import type { ArchivedChange } from './pack.ts';
import { type OpenedArchive, play, unpack } from './unpack.ts';

/** A file as it came, and what it is locked with. */
export interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly passphrase: string | null;
}

/** What the thread for account files does; each task names its answer. */
export interface Tasks {
  lock: { input: { bytes: Uint8Array; passphrase: string }; output: Uint8Array };
  read: {
    input: ArchiveFile;
    output: OpenedArchive & { people: number; opportunities: number };
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

/** @throws {AppError} `archive.*` */
export const TASKS: {
  readonly [N in TaskName]: (input: Tasks[N]['input']) => Promise<Tasks[N]['output']>;
} = {
  lock: ({ bytes, passphrase }) => lock(bytes, passphrase),
  async read({ bytes, passphrase }) {
    const archive = await unpack(bytes, passphrase);
    asFile(() => assertReplays(archive.log.map((change) => change.bytes)));
    const records = play(archive);
    const [people, opportunities] = [records.people, records.opportunities].map(
      (list) => Object.keys(list).length,
    );
    return { ...archive, people: people ?? 0, opportunities: opportunities ?? 0 };
  },
  async merge({ bytes, passphrase, accountId, ours }) {
    const archive = await unpack(bytes, passphrase);
    const { account, log } = archive;
    if (account.id !== accountId)
      throw new AppError('archive.other-account', { name: account.name });
    const merge = asFile(() => mergeLogs(ours.map(made), log.map(made), MERGE_LABEL));
    return {
      news: merge.news,
      result: mergeResult(
        merge,
        once(() => play(archive)),
      ),
    };
  },
};

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
