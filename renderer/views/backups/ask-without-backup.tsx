import { Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { useStore } from 'zustand';
import { messageKey } from '../../../shared/i18n/messages.ts';
import { questionApi } from '../../store/without-backup.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

/** Asks whether to go on when no backup could be made before. */
export function AskWithoutBackup() {
  const t = useT();
  const question = useStore(questionApi, (store) => store.question);
  if (!question) return null;
  const { failure, answer } = question;

  function submit(event: FormEvent): void {
    event.preventDefault();
    answer(true);
  }

  return (
    <Dialog title={t('backup.askTitle')} closeOnClickOutside={false} onClose={() => answer(false)}>
      <form onSubmit={submit}>
        <Text size="sm" role="alert">
          {t(messageKey(`error.${failure.code}`), failure.params)}
        </Text>
        <Text size="sm" mt="sm">
          {t('backup.askText')}
        </Text>
        <FormButtons submit={t('backup.without')} onCancel={() => answer(false)} danger />
      </form>
    </Dialog>
  );
}
