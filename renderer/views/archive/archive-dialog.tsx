import { Loader } from '@mantine/core';
import { useEffect } from 'react';
import { openAccount } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { useT } from '../../ui/use-t.ts';
import { JobProgress } from '../jobs/job-progress.tsx';
import classes from './archive.module.css';
import { ChooseStep } from './choose-step.tsx';
import { MergeReportStep } from './merge-report-step.tsx';
import { PassphraseStep } from './passphrase-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { type ArchiveState, useArchive } from './use-archive.ts';

interface ArchiveDialogProps {
  /** A file that was dropped on the window, or opened from outside it. */
  readonly given?: File | undefined;
  readonly onClose: () => void;
}

/** From an account file to an account: choose, unlock, look, add or merge, read what happened. */
export function ArchiveDialog({ given, onClose }: ArchiveDialogProps) {
  const t = useT();
  const state = useArchive();
  const { failure, busy, outcome } = state;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file only when another one is given
  useEffect(() => {
    if (given) state.choose(given);
  }, [given]);

  // What was added is opened at once: there is nothing to read about it.
  useEffect(() => {
    if (outcome?.what !== 'added') return;
    onClose();
    openAccount(outcome.accountId).catch(notifyError);
  }, [outcome, onClose]);

  return (
    <Dialog
      title={t('archive.openTitle')}
      size={outcome?.what === 'merged' ? 'min(64rem, 94vw)' : 'lg'}
      closeOnClickOutside={!state.file}
      onClose={onClose}
    >
      {failure && <FailureAlert failure={failure} />}
      <Step state={state} onClose={onClose} />
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

function Step({ state, onClose }: { state: ArchiveState; onClose: () => void }) {
  const { file, asksPassphrase, preview, busy, outcome } = state;
  if (outcome?.what === 'merged')
    return <MergeReportStep name={outcome.name} report={outcome.report} onDone={onClose} />;
  if (file && preview) return <PreviewStep state={state} preview={preview} onCancel={onClose} />;
  if (file && asksPassphrase)
    return <PassphraseStep fileName={file.name} state={state} onCancel={onClose} />;
  return (
    <>
      <ChooseStep busy={busy} onChoose={state.choose} />
      <JobProgress jobId={state.jobId} onCancel={state.cancel} />
    </>
  );
}
