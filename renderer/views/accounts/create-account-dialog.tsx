import { Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '../../store/api.ts';
import { openAccount } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

/** Asks for the name of a new account and of its first opportunity, and opens it. */
export function CreateAccountDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [name, setName] = useState('');
  const [opportunity, setOpportunity] = useState('');
  const [busy, setBusy] = useState(false);

  async function create(): Promise<void> {
    setBusy(true);
    try {
      const first = opportunity.trim() || t('view.accounts.firstOpportunity');
      const { accountId } = await api['account.create']({ name: name.trim(), opportunity: first });
      await openAccount(accountId);
    } catch (error) {
      notifyError(error);
      setBusy(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() && !busy) void create();
  }

  return (
    <Dialog title={t('view.accounts.create')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('view.accounts.name')}
            description={t('view.accounts.nameHint')}
            size="sm"
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('view.accounts.opportunity')}
            description={t('view.accounts.opportunityHint')}
            placeholder={t('view.accounts.firstOpportunity')}
            size="sm"
            maxLength={200}
            value={opportunity}
            onChange={(event) => setOpportunity(event.currentTarget.value)}
          />
        </Stack>
        <FormButtons
          submit={t('view.accounts.createAndOpen')}
          onCancel={onClose}
          disabled={!name.trim()}
          loading={busy}
        />
      </form>
    </Dialog>
  );
}
