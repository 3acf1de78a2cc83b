import { useState } from 'react';
import {
  type ArchivePreview,
  MAX_ARCHIVE_BYTES,
  type MergeReport,
} from '../../../shared/api/archive-types.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { fileApi } from '../../store/api.ts';
import { flushChanges, makeStep, openAccount } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';
import { withBackup } from '../../store/without-backup.ts';
import { useJob } from '../jobs/use-job.ts';

export interface ArchiveFile {
  readonly name: string;
  /** The file as it was when it was chosen. */
  readonly data: Blob;
}

/** What became of the file. */
export type Outcome =
  | { readonly what: 'added'; readonly accountId: string; readonly name: string }
  | { readonly what: 'merged'; readonly name: string; readonly report: MergeReport };

export interface ArchiveState {
  readonly file: ArchiveFile | null;
  /** It is locked, and has not been opened yet. */
  readonly asksPassphrase: boolean;
  readonly preview: ArchivePreview | null;
  /** Why it cannot be opened, added or merged. */
  readonly failure: AppError | null;
  readonly busy: boolean;
  /** Name of the work that is under way. */
  readonly jobId: string | null;
  readonly outcome: Outcome | null;
  readonly choose: (file: File) => void;
  readonly unlock: (passphrase: string) => void;
  readonly add: (name: string) => void;
  readonly merge: () => void;
  /** Stops the work; what was entered stays. */
  readonly cancel: () => void;
}

/** An account file from choosing it to what became of it. */
export function useArchive(): ArchiveState {
  const [file, setFile] = useState<ArchiveFile | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [asksPassphrase, setAsksPassphrase] = useState(false);
  const [preview, setPreview] = useState<ArchivePreview | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const job = useJob();
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function working(work: (jobId: string) => Promise<void>): Promise<void> {
    const jobId = job.begin();
    setFailure(null);
    try {
      await work(jobId);
    } catch (error) {
      if (!(error instanceof AppError)) notifyError(error);
      // What was cancelled needs no word.
      else if (error.code !== 'job.cancelled') setFailure(error);
    } finally {
      job.end(jobId);
    }
  }

  async function look({ data }: ArchiveFile, tried: string | null, jobId: string): Promise<void> {
    await flushChanges();
    assertWanted(jobId);
    try {
      const seen = await fileApi['archive.preview']({ data, passphrase: tried, jobId });
      assertWanted(jobId);
      setPreview(seen);
      setPassphrase(tried);
      setAsksPassphrase(false);
    } catch (error) {
      const isLocked = error instanceof AppError && error.code === 'archive.passphrase-needed';
      if (!isLocked) throw error;
      setAsksPassphrase(true);
    }
  }

  /** It may have been cancelled before the backend heard of it. */
  function assertWanted(jobId: string): void {
    if (!job.isWanted(jobId)) throw new AppError('job.cancelled');
  }

  async function take(chosen: File, jobId: string): Promise<void> {
    if (chosen.size > MAX_ARCHIVE_BYTES) {
      const params = { what: 'bytes', size: chosen.size, limit: MAX_ARCHIVE_BYTES };
      throw new AppError('archive.too-large', params);
    }
    const next = { name: chosen.name, data: new Blob([await chosen.arrayBuffer()]) };
    await look(next, null, jobId);
    setFile(next);
  }

  async function tryPassphrase(tried: string, jobId: string): Promise<void> {
    if (file) await look(file, tried, jobId);
  }

  async function addAs(name: string, jobId: string): Promise<void> {
    if (!file) return;
    const { data } = file;
    const { accountId } = await withBackup((withoutBackup) =>
      fileApi['archive.add']({ data, passphrase, name, withoutBackup, jobId }),
    );
    setOutcome({ what: 'added', accountId, name });
  }

  async function mergeIn(jobId: string): Promise<void> {
    if (!file || !preview?.stemsFrom) return;
    const { accountId, stemsFrom } = preview;
    // Only what is open can be undone.
    if (storeApi.getState().open?.accountId !== accountId) await openAccount(accountId);
    const make = () => {
      assertWanted(jobId);
      const { data } = file;
      return withBackup((withoutBackup) =>
        fileApi['archive.merge']({ accountId, data, passphrase, withoutBackup, jobId }),
      );
    };
    // One that shows nothing is no step.
    const report = await makeStep(make, ({ records }) =>
      records.length === 0 ? null : { key: 'archive.step', params: {} },
    );
    setOutcome({ what: 'merged', name: stemsFrom.name, report });
  }

  return {
    file,
    asksPassphrase,
    preview,
    failure,
    busy: job.jobId !== null,
    jobId: job.jobId,
    outcome,
    choose: (chosen) => void working((jobId) => take(chosen, jobId)),
    unlock: (tried) => void working((jobId) => tryPassphrase(tried, jobId)),
    add: (name) => void working((jobId) => addAs(name, jobId)),
    merge: () => void working(mergeIn),
    cancel: job.cancel,
  };
}
