import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../store/api.ts';
import { openAccount } from '../../store/documents.ts';
import { useT } from '../../ui/use-t.ts';
import { AccountNameDialog } from './account-name-dialog.tsx';

/** Asks for the name of a new account and of its first opportunity, and opens it. */
export function CreateAccountDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const [opportunity, setOpportunity] = useState('');

  async function create(name: string): Promise<void> {
    const first = opportunity.trim() || t('view.accounts.firstOpportunity');
    const { accountId } = await api['account.create']({ name, opportunity: first });
    await openAccount(accountId);
  }

  return (
    <AccountNameDialog
      title={t('view.accounts.create')}
      submit={t('view.accounts.createAndOpen')}
      hint={t('view.accounts.nameHint')}
      make={create}
      onClose={onClose}
    >
      <TextInput
        label={t('view.accounts.opportunity')}
        description={t('view.accounts.opportunityHint')}
        placeholder={t('view.accounts.firstOpportunity')}
        size="sm"
        maxLength={200}
        value={opportunity}
        onChange={(event) => setOpportunity(event.currentTarget.value)}
      />
    </AccountNameDialog>
  );
}
