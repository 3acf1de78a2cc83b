import { Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { receiveFile } from '../../actions/receive-file.ts';
import type { ExportRun } from '../../store/exports.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';

interface ExportFormProps {
  readonly title: string;
  readonly start: () => ExportRun;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog about a file that is to be written: shows how far it is, and stops it when the dialog goes. */
export function ExportForm({ title, start, onClose, children }: ExportFormProps) {
  const t = useT();
  const [run, setRun] = useState<ExportRun | null>(null);
  useEffect(() => () => run?.cancel(), [run]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (run) return;
    const started = start();
    setRun(started);
    void receiveFile(started).then((received) => (received ? onClose() : setRun(null)));
  }

  return (
    <Dialog title={title} size="lg" onClose={onClose}>
      <form onSubmit={submit}>
        <fieldset disabled={run !== null} style={{ all: 'unset', display: 'contents' }}>
          <Stack gap="md">{children}</Stack>
        </fieldset>
        <JobButtons jobId={run?.jobId ?? null} onCancel={() => run?.cancel()}>
          <FormButtons
            submit={t('dialog.export.submit')}
            onCancel={onClose}
            loading={run !== null}
          />
        </JobButtons>
      </form>
    </Dialog>
  );
}
