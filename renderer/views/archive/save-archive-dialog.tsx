import { PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { AppError } from '../../../shared/api/errors.ts';
import { fileFromBase64 } from '../../platform/file-from-base64.ts';
import { saveFile } from '../../platform/files.ts';
import { api } from '../../store/api.ts';
import { flushChanges } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import { useJob } from '../jobs/use-job.ts';

/** Writes the open account with its history into a file, locked with a passphrase if one is given. */
export function SaveArchiveDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const account = useStore((store) => store.open?.records.account);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const job = useJob();
  const differs = again !== '' && passphrase !== again;

  async function save(accountId: string): Promise<void> {
    const jobId = job.begin();
    try {
      await flushChanges();
      if (!job.isWanted(jobId)) return;
      const file = await api['archive.write']({ accountId, passphrase: passphrase || null, jobId });
      saveFile(file.fileName, await fileFromBase64(file.data, file.mime));
      onClose();
    } catch (error) {
      // What was cancelled needs no word.
      if (!(error instanceof AppError && error.code === 'job.cancelled')) notifyError(error);
    } finally {
      job.end(jobId);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (job.jobId === null && account && passphrase === again) void save(account.id);
  }

  return (
    <Dialog title={t('archive.saveTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('archive.saveHelp', { name: account?.name ?? '' })}</Text>
          <PasswordInput
            label={t('archive.passphrase')}
            description={t('archive.passphraseHelp')}
            autoComplete="new-password"
            maxLength={1000}
            data-autofocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('archive.passphraseAgain')}
            autoComplete="new-password"
            maxLength={1000}
            value={again}
            error={differs && t('archive.passphraseDiffers')}
            onChange={(event) => setAgain(event.currentTarget.value)}
          />
        </Stack>
        <JobButtons jobId={job.jobId} onCancel={job.cancel}>
          <FormButtons
            submit={t('archive.save')}
            onCancel={onClose}
            disabled={passphrase !== again}
            loading={job.jobId !== null}
          />
        </JobButtons>
      </form>
    </Dialog>
  );
}
