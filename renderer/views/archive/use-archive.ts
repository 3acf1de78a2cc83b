import { useState } from 'react';
import {
  type ArchivePreview,
  MAX_ARCHIVE_BYTES,
  type MergeReport,
} from '../../../shared/api/archive-types.ts';
import { toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import { api } from '../../store/api.ts';
import { applyMerged, flushChanges, openAccount } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';

interface ArchiveFile {
  readonly name: string;
  /** The file's bytes as base64. */
  readonly data: string;
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
  readonly outcome: Outcome | null;
  readonly choose: (file: File) => void;
  readonly unlock: (passphrase: string) => void;
  readonly add: (name: string) => void;
  readonly merge: () => void;
}

/** An account file from choosing it to what became of it. */
export function useArchive(): ArchiveState {
  const [file, setFile] = useState<ArchiveFile | null>(null);
  const [passphrase, setPassphrase] = useState<string | null>(null);
  const [asksPassphrase, setAsksPassphrase] = useState(false);
  const [preview, setPreview] = useState<ArchivePreview | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function working(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      if (error instanceof AppError) setFailure(error);
      else notifyError(error);
    } finally {
      setBusy(false);
    }
  }

  async function look({ data }: ArchiveFile, tried: string | null): Promise<void> {
    await flushChanges();
    try {
      setPreview(await api['archive.preview']({ data, passphrase: tried }));
      setPassphrase(tried);
      setAsksPassphrase(false);
    } catch (error) {
      const isLocked = error instanceof AppError && error.code === 'archive.passphrase-needed';
      if (!isLocked) throw error;
      setAsksPassphrase(true);
    }
  }

  async function take(chosen: File): Promise<void> {
    if (chosen.size > MAX_ARCHIVE_BYTES) {
      const params = { what: 'bytes', size: chosen.size, limit: MAX_ARCHIVE_BYTES };
      throw new AppError('archive.too-large', params);
    }
    const data = toBase64(new Uint8Array(await chosen.arrayBuffer()));
    const next = { name: chosen.name, data };
    await look(next, null);
    setFile(next);
  }

  async function tryPassphrase(tried: string): Promise<void> {
    if (file) await look(file, tried);
  }

  async function addAs(name: string): Promise<void> {
    if (!file) return;
    const { accountId } = await api['archive.add']({ data: file.data, passphrase, name });
    setOutcome({ what: 'added', accountId, name });
  }

  async function mergeIn(): Promise<void> {
    if (!file || !preview?.stemsFrom) return;
    const { accountId, stemsFrom } = preview;
    // Only what is open can be undone.
    if (storeApi.getState().open?.accountId !== accountId) await openAccount(accountId);
    await flushChanges();
    const report = await api['archive.merge']({ accountId, data: file.data, passphrase });
    applyMerged(report);
    setOutcome({ what: 'merged', name: stemsFrom.name, report });
  }

  return {
    file,
    asksPassphrase,
    preview,
    failure,
    busy,
    outcome,
    choose: (chosen) => void working(() => take(chosen)),
    unlock: (tried) => void working(() => tryPassphrase(tried)),
    add: (name) => void working(() => addAs(name)),
    merge: () => void working(mergeIn),
  };
}
