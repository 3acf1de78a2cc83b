import { Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

interface DeleteStepProps {
  readonly when: string;
  readonly onCancel: () => void;
  readonly onDelete: () => void;
}

/** Whether a backup is really to go. */
export function DeleteStep({ when, onCancel, onDelete }: DeleteStepProps) {
  const t = useT();
  function submit(event: FormEvent): void {
    event.preventDefault();
    onDelete();
  }
  return (
    <form onSubmit={submit}>
      <Text size="sm">{t('backup.deleteText', { when })}</Text>
      <FormButtons submit={t('backup.delete')} onCancel={onCancel} danger />
    </form>
  );
}
