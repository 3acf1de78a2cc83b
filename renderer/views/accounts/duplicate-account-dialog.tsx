import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { api } from '../../store/api.ts';
import { useT } from '../../ui/use-t.ts';
import { AccountNameDialog } from './account-name-dialog.tsx';

interface DuplicateAccountDialogProps {
  readonly account: AccountSummary;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function DuplicateAccountDialog({ account, onClose, onDone }: DuplicateAccountDialogProps) {
  const t = useT();
  return (
    <AccountNameDialog
      title={t('view.accounts.duplicateTitle', { name: account.name })}
      submit={t('view.accounts.duplicate')}
      initial={t('view.accounts.copyName', { name: account.name })}
      make={(name) => api['account.duplicate']({ accountId: account.id, name }).then(onDone)}
      onClose={onClose}
    />
  );
}
