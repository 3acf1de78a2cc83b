import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

interface DuplicateAccountDialogProps {
  readonly account: AccountSummary;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DuplicateAccountDialog({ account, onClose, onDone }: DuplicateAccountDialogProps) {
  const t = useT();
  const [name, setName] = useState(t('view.accounts.copyName', { name: account.name }));
  const [busy, setBusy] = useState(false);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!name.trim() || busy) return;
    setBusy(true);
    api['account.duplicate']({ accountId: account.id, name: name.trim() })
      .then(onDone)
      .catch((error: unknown) => {
        notifyError(error);
        setBusy(false);
      });
  }

  return (
    <Dialog title={t('view.accounts.duplicateTitle', { name: account.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <TextInput
          label={t('view.accounts.name')}
          size="sm"
          required
          maxLength={200}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <FormButtons
          submit={t('view.accounts.duplicate')}
          onCancel={onClose}
          disabled={!name.trim()}
          loading={busy}
        />
      </form>
    </Dialog>
  );
}
