import { PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useFocus } from '../../ui/use-focus.ts';
import { useT } from '../../ui/use-t.ts';

interface PassphraseStepProps {
  readonly fileName: string;
  readonly busy: boolean;
  readonly onUnlock: (passphrase: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the passphrase of a locked file. */
export function PassphraseStep({ fileName, busy, onUnlock, onCancel }: PassphraseStepProps) {
  const t = useT();
  const field = useFocus<HTMLInputElement>();
  const [passphrase, setPassphrase] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy && passphrase !== '') onUnlock(passphrase);
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
      <FormButtons
        submit={t('archive.unlock')}
        onCancel={onCancel}
        disabled={passphrase === ''}
        loading={busy}
      />
    </form>
  );
}
