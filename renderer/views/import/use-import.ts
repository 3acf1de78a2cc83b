import { startTransition, useCallback, useEffect, useRef, useState } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import {
  type ImportDecision,
  type ImportMapping,
  type ImportPreview,
  type ImportReport,
  MAX_IMPORT_BYTES,
} from '../../../shared/api/import-types.ts';
import type { Lang } from '../../../shared/i18n/messages.ts';
import { fileFromBase64 } from '../../platform/file-from-base64.ts';
import { fileApi } from '../../store/api.ts';
import { flushChanges, makeStep } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { storeApi } from '../../store/store.ts';
import { withBackup } from '../../store/without-backup.ts';
import { useJob } from '../jobs/use-job.ts';
import type { Target } from './target-fields.tsx';

const PAUSE_MS = 250;

export interface ImportFile {
  readonly name: string;
  /** The file as it was when it was chosen. */
  readonly data: Blob;
}

/** What is said about a file; the preview follows it. */
export interface ImportSettings {
  readonly mapping: ImportMapping;
  readonly decisions: readonly ImportDecision[];
  /** Where buying roles go; null for the first open opportunity. */
  readonly opportunityId: string | null;
}

export interface ImportState {
  readonly file: ImportFile | null;
  readonly preview: ImportPreview | null;
  readonly settings: ImportSettings | null;
  /** Why the file cannot be read the way it is asked for. */
  readonly failure: AppError | null;
  readonly busy: boolean;
  /** Name of the work that is under way. */
  readonly jobId: string | null;
  readonly report: ImportReport | null;
  readonly choose: (file: File) => void;
  readonly change: (changes: Partial<ImportSettings>) => void;
  readonly run: (target: Target, opportunity: string) => void;
  /** All problems of the preview or, after it, of the import, as CSV. */
  readonly allProblems: (lang: Lang) => Promise<Blob>;
  readonly cancel: () => void;
  readonly startOver: () => void;
}

/** An import from the file to the report. `accountId` is the account it is compared with, null for a new one. */
export function useImport(accountId: string | null): ImportState {
  const [file, setFile] = useState<ImportFile | null>(null);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [settings, setSettings] = useState<ImportSettings | null>(null);
  const [failure, setFailure] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [report, setReport] = useState<ImportReport | null>(null);
  const job = useJob();
  const asked = useRef(0);

  function look(at: ImportFile, as: ImportSettings | null): void {
    asked.current += 1;
    const question = asked.current;
    const jobId = job.begin();
    const opportunityId = as ? as.opportunityId : shownOpportunity(accountId);
    setBusy(true);
    flushChanges()
      .then(() =>
        fileApi['import.preview']({
          fileName: at.name,
          data: at.data,
          accountId,
          mapping: as?.mapping ?? null,
          decisions: [...(as?.decisions ?? [])],
          opportunityId,
          jobId,
        }),
      )
      .then((reply) => {
        if (question !== asked.current) return;
        // Many fields and tables: drawn in pieces, between which the page goes on.
        startTransition(() => {
          setPreview(reply);
          // Its columns may have been proposed anew; what was said since then holds.
          if (as === latest.current.settings)
            setSettings({ decisions: [], opportunityId, ...as, mapping: reply.mapping });
          setFailure(null);
        });
      })
      .catch((error: unknown) => {
        if (question !== asked.current) return;
        if (error instanceof AppError) setFailure(error);
        else notifyError(error);
      })
      .finally(() => {
        job.end(jobId);
        if (question === asked.current) startTransition(() => setBusy(false));
      });
  }

  // Typing in a rule changes the mapping at every key; the file is read again after a pause.
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const comparedWith = useRef(accountId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another account asks for a new comparison
  useEffect(() => {
    if (comparedWith.current === accountId) return;
    comparedWith.current = accountId;
    // Who is doubtful, and which opportunity, is another question in another account.
    const opportunityId = shownOpportunity(accountId);
    const next = settings && { ...settings, decisions: [], opportunityId };
    setSettings(next);
    if (file) look(file, next);
  }, [accountId]);
  useEffect(() => () => clearTimeout(pending.current), []);

  // The same function at every render: what is given it is large, and need not be drawn again.
  const latest = useRef({ file, settings, look });
  latest.current = { file, settings, look };
  const change = useCallback((changes: Partial<ImportSettings>) => {
    const { file: at, settings: before } = latest.current;
    if (!at || !before) return;
    // What was decided about rows was about those of the sheet.
    const isOtherSheet = changes.mapping && changes.mapping.sheet !== before.mapping.sheet;
    const next = { ...before, ...(isOtherSheet && { decisions: [] }), ...changes };
    setSettings(next);
    // Until it has been looked at, what is shown is not what would be imported.
    setBusy(true);
    clearTimeout(pending.current);
    pending.current = setTimeout(() => latest.current.look(at, next), PAUSE_MS);
  }, []);

  async function read(chosen: File): Promise<void> {
    // The request could not carry it.
    if (chosen.size > MAX_IMPORT_BYTES) {
      setFailure(new AppError('import.too-large', { limitMb: MAX_IMPORT_BYTES / 1024 / 1024 }));
      return;
    }
    setBusy(true);
    const next = { name: chosen.name, data: new Blob([await chosen.arrayBuffer()]) };
    setFile(next);
    setSettings(null);
    look(next, null);
  }

  async function importInto(target: Target, opportunity: string): Promise<void> {
    if (!file || !settings) return;
    const jobId = job.begin();
    setBusy(true);
    try {
      const { mapping, decisions, opportunityId } = settings;
      const make = () =>
        withBackup((withoutBackup) =>
          fileApi['import.run']({
            fileName: file.name,
            data: file.data,
            accountId: target.accountId,
            newAccount: target.accountId === null ? { name: target.name, opportunity } : null,
            mapping,
            decisions: [...decisions],
            opportunityId,
            withoutBackup,
            jobId,
          }),
        );
      setReport(await makeStep(make, () => ({ key: 'command.import', params: {} })));
    } catch (error) {
      notifyError(error);
    } finally {
      job.end(jobId);
      setBusy(false);
    }
  }

  async function problemsFile(lang: Lang): Promise<Blob> {
    if (!file || !settings) throw new Error('no file to ask about');
    const jobId = job.begin();
    setBusy(true);
    try {
      const { mapping, decisions, opportunityId } = settings;
      const { data } = await fileApi['import.problems']({
        fileName: file.name,
        data: file.data,
        accountId,
        // By now the people are there, and other things would be wrong.
        sinceSeq: report && accountId !== null ? report.sinceSeq : null,
        mapping,
        decisions: [...decisions],
        opportunityId,
        lang,
        jobId,
      });
      return await fileFromBase64(data, 'text/csv');
    } finally {
      job.end(jobId);
      setBusy(false);
    }
  }
  const asking = useRef(problemsFile);
  asking.current = problemsFile;
  const allProblems = useCallback((lang: Lang) => asking.current(lang), []);

  function startOver(): void {
    asked.current += 1;
    clearTimeout(pending.current);
    job.cancel();
    setFile(null);
    setPreview(null);
    setSettings(null);
    setFailure(null);
    setBusy(false);
  }

  return {
    file,
    preview,
    settings,
    failure,
    busy,
    jobId: job.jobId,
    report,
    choose: (chosen) =>
      void read(chosen).catch((error: unknown) => {
        setBusy(false);
        notifyError(error);
      }),
    change,
    allProblems,
    run: (target, opportunity) => void importInto(target, opportunity),
    // A preview that is not wanted is of a file that is not wanted; an import that is stopped leaves its settings.
    cancel: () => (preview === null ? startOver() : job.cancel()),
    startOver,
  };
}

/** The opportunity that is on screen, when the account is. */
function shownOpportunity(accountId: string | null): string | null {
  const { open, view } = storeApi.getState();
  return open !== null && open.accountId === accountId ? view.opportunityId : null;
}
