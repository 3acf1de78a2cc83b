import { useEffect, useRef, useState } from 'react';
import { toBase64 } from '../../../shared/api/base64.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type {
  ImportMapping,
  ImportPreview,
  ImportReport,
} from '../../../shared/api/import-types.ts';
import { api } from '../../store/api.ts';
import { applyImported, flushChanges } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';

const PAUSE_MS = 250;

export interface ImportFile {
  readonly name: string;
  /** The file's bytes as base64. */
  readonly data: string;
}

export interface ImportState {
  readonly file: ImportFile | null;
  readonly preview: ImportPreview | null;
  /** As edited; the preview follows it. */
  readonly mapping: ImportMapping | null;
  /** Why the file cannot be read the way it is asked for. */
  readonly failure: AppError | null;
  readonly busy: boolean;
  readonly report: ImportReport | null;
  readonly choose: (file: File) => void;
  readonly changeMapping: (mapping: ImportMapping) => void;
  readonly run: (accountId: () => Promise<string>) => void;
  readonly startOver: () => void;
}

/** An import from the file to the report. `accountId` is the account it is compared with, null for a new one. */
export function useImport(accountId: string | null): ImportState {
  const [file, setFile] = useState<ImportFile | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [mapping, setMapping] = useState<ImportMapping | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);
  const asked = useRef(0);

  function look(at: ImportFile, as: ImportMapping | null): void {
    asked.current += 1;
    const question = asked.current;
    setBusy(true);
    flushChanges()
      .then(() =>
        api['import.preview']({ fileName: at.name, data: at.data, accountId, mapping: as }),
      )
      .then((reply) => {
        if (question !== asked.current) return;
        setPreview(reply);
        setMapping(as ?? reply.mapping);
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (question !== asked.current) return;
        if (error instanceof AppError) setFailure(error);
        else notifyError(error);
      })
      .finally(() => question === asked.current && setBusy(false));
  }

  // Typing in a rule changes the mapping at every key; the file is read again after a pause.
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const comparedWith = useRef(accountId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another account asks for a new comparison
  useEffect(() => {
    if (comparedWith.current === accountId) return;
    comparedWith.current = accountId;
    if (file) look(file, mapping);
  }, [accountId]);
  useEffect(() => () => clearTimeout(pending.current), []);

  async function read(chosen: File): Promise<void> {
    const next = { name: chosen.name, data: toBase64(new Uint8Array(await chosen.arrayBuffer())) };
    setFile(next);
    look(next, null);
  }

  async function importInto(target: () => Promise<string>): Promise<void> {
    if (!file || !mapping) return;
    setBusy(true);
    try {
      await flushChanges();
      const done = await api['import.run']({
        fileName: file.name,
        data: file.data,
        accountId: await target(),
        mapping,
      });
      applyImported(done);
      setReport(done);
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  }

  return {
    file,
    preview,
    mapping,
    failure,
    busy,
    report,
    choose: (chosen) => void read(chosen).catch(notifyError),
    changeMapping(next) {
      setMapping(next);
      clearTimeout(pending.current);
      if (file) pending.current = setTimeout(() => look(file, next), PAUSE_MS);
    },
    run: (target) => void importInto(target),
    startOver() {
      asked.current += 1;
      clearTimeout(pending.current);
      setFile(null);
      setPreview(null);
      setMapping(null);
      setFailure(null);
      setBusy(false);
    },
  };
}
