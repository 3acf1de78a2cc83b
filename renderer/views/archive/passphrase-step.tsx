import { PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFocus } from '../../ui/use-focus.ts';
import { useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import type { ArchiveState } from './use-archive.ts';

interface PassphraseStepProps {
  readonly fileName: string;
  readonly state: ArchiveState;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a locked file. */
export function PassphraseStep({ fileName, state, onCancel }: PassphraseStepProps) {
  const t = useT();
  const field = useFocus<HTMLInputElement>();
  const [passphrase, setPassphrase] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!state.busy && passphrase !== '') state.unlock(passphrase);
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm">{t('archive.locked', { file: fileName })}</Text>
        <PasswordInput
          label={t('archive.passphrase')}
          autoComplete="off"
          ref={field}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
      </Stack>
      <JobButtons jobId={state.jobId} onCancel={state.cancel}>
        <FormButtons
          submit={t('archive.unlock')}
          onCancel={onCancel}
          disabled={passphrase === ''}
          loading={state.busy}
        />
      </JobButtons>
    </form>
  );
}
