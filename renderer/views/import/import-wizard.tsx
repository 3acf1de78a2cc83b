import { Loader } from '@mantine/core';
import { useEffect, useState } from 'react';
import { PASTED } from '../../../shared/api/import-types.ts';
import { api } from '../../store/api.ts';
import { openAccount } from '../../store/documents.ts';
import { isAccountFile, openFile } from '../../store/incoming-file.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { useT } from '../../ui/use-t.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import { FileStep } from './file-step.tsx';
import classes from './import.module.css';
import { PreviewStep } from './preview-step.tsx';
import { ReportStep } from './report-step.tsx';
import type { Target } from './target-fields.tsx';
import { useImport } from './use-import.ts';

interface ImportWizardProps {
  /** A file that was dropped on the window, or whose people are wanted. */
  readonly dropped?: File | undefined;
  readonly onClose: () => void;
}

/** From a file to people on the map: choose, look and adjust, import, read what happened. */
export function ImportWizard({ dropped, onClose }: ImportWizardProps) {
  const t = useT();
  const open = useStore((store) => store.open);
  const [target, setTarget] = useState<Target>({ accountId: open?.accountId ?? null, name: '' });
  const state = useImport(target.accountId);
  const { file, preview, settings, failure, busy, jobId, report } = state;

  function choose(chosen: File): void {
    // What else it could be for is asked where whole accounts are added.
    if (isAccountFile(chosen)) openFile(chosen);
    else take(chosen);
  }

  function take(chosen: File): void {
    setTarget((before) => ({ ...before, name: before.name || baseName(chosen.name) }));
    state.choose(chosen);
  }

  useEffect(() => {
    api['import.prepare']({}).catch(notifyError);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another file only when another one is dropped
  useEffect(() => {
    if (dropped) take(dropped);
  }, [dropped]);

  function finish(): void {
    onClose();
    if (report && !open) openAccount(report.accountId).catch(notifyError);
  }

  return (
    <Dialog
      title={t('import.title')}
      size={preview && !report ? 'min(82rem, 94vw)' : 'lg'}
      closeOnClickOutside={!file}
      onClose={report ? finish : onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      {report ? (
        <ReportStep state={state} report={report} opens={!open} onDone={finish} />
      ) : preview && settings && file ? (
        <PreviewStep
          state={state}
          fileName={file.name === PASTED ? t('import.pasted') : file.name}
          preview={preview}
          settings={settings}
          target={target}
          choosesTarget={!open}
          onTarget={setTarget}
          onImport={() => state.run(target, t('view.accounts.firstOpportunity'))}
        />
      ) : (
        <>
          <FileStep busy={busy} onChoose={choose} />
          <JobProgress jobId={jobId} onCancel={state.cancel} />
        </>
      )}
      {busy && (
        <Loader
          role="progressbar"
          className={classes.busy}
          size="xs"
          aria-label={t('ui.loading')}
        />
      )}
    </Dialog>
  );
}

function baseName(fileName: string): string {
  if (fileName === PASTED) return '';
  return fileName.replace(/\.[^.]+$/, '').slice(0, 200);
}
