import { Checkbox, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { KEPT_WEEKS } from '../../../shared/api/backup-types.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

interface DeleteAccountDialogProps {
  readonly account: AccountSummary;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Deletes an account for good, after its name has been typed. */
export function DeleteAccountDialog({ account, onClose, onDone }: DeleteAccountDialogProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const [alsoInBackups, setAlsoInBackups] = useState(false);
  const [busy, setBusy] = useState(false);
  const confirmed = typed.trim() === account.name.trim();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!confirmed || busy) return;
    setBusy(true);
    api['account.delete']({ accountId: account.id, confirmName: typed.trim(), alsoInBackups })
      .then(onDone)
      .catch((error: unknown) => {
        notifyError(error);
        setBusy(false);
      });
  }

  return (
    <Dialog title={t('view.accounts.deleteTitle', { name: account.name })} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {t('view.accounts.deleteText', {
              people: account.people,
              opportunities: account.opportunities,
            })}
          </Text>
          <TextInput
            label={t('view.accounts.deleteConfirm', { name: account.name })}
            size="sm"
            autoComplete="off"
            data-autofocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Checkbox
            label={t('view.accounts.deleteBackups')}
            description={t('view.accounts.deleteBackupsText', { weeks: KEPT_WEEKS })}
            checked={alsoInBackups}
            onChange={(event) => setAlsoInBackups(event.currentTarget.checked)}
          />
        </Stack>
        <FormButtons
          submit={t('view.accounts.delete')}
          onCancel={onClose}
          disabled={!confirmed}
          loading={busy}
          danger
        />
      </form>
    </Dialog>
  );
}
