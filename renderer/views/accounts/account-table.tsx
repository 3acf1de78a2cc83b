import { Table, VisuallyHidden } from '@mantine/core';
import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { openAccount } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { useT } from '../../ui/use-t.ts';
import { AccountRow } from './account-row.tsx';
import classes from './accounts.module.css';

interface AccountTableProps {
  readonly accounts: readonly AccountSummary[];
  readonly onDuplicate: (account: AccountSummary) => void;
  readonly onDelete: (account: AccountSummary) => void;
}

export function AccountTable({ accounts, onDuplicate, onDelete }: AccountTableProps) {
  const t = useT();
  return (
    <div className={classes.tableFrame}>
      <Table verticalSpacing="xs" horizontalSpacing="md" aria-label={t('view.accounts.title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('domain.term.account')}</Table.Th>
            <Table.Th ta="right">{t('domain.term.people')}</Table.Th>
            <Table.Th>{t('domain.term.score')}</Table.Th>
            <Table.Th>{t('view.accounts.openGaps')}</Table.Th>
            <Table.Th>{t('view.accounts.changed')}</Table.Th>
            <Table.Th>
              <VisuallyHidden>{t('view.accounts.actions')}</VisuallyHidden>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((account) => (
            <AccountRow
              key={account.id}
              account={account}
              onOpen={() => openAccount(account.id).catch(notifyError)}
              onDuplicate={() => onDuplicate(account)}
              onDelete={() => onDelete(account)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
