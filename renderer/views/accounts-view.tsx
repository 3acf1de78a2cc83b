import { Button, Loader, Text, TextInput, Title } from '@mantine/core';
import {
  IconFileImport,
  IconHelp,
  IconMap2,
  IconPlus,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { AccountSummary } from '../../shared/api/account-types.ts';
import { openDialog } from '../store/view.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { LanguageSwitch } from '../ui/language-switch.tsx';
import { ThemeSwitch } from '../ui/theme-switch.tsx';
import { useLang, useT } from '../ui/use-t.ts';
import { AccountTable } from './accounts/account-table.tsx';
import classes from './accounts/accounts.module.css';
import { CreateAccountDialog } from './accounts/create-account-dialog.tsx';
import { DeleteAccountDialog } from './accounts/delete-account-dialog.tsx';
import { DuplicateAccountDialog } from './accounts/duplicate-account-dialog.tsx';
import { NoAccounts } from './accounts/no-accounts.tsx';
import { openSample } from './accounts/open-sample.ts';
import { useAccounts } from './accounts/use-accounts.ts';

type Asking =
  | { readonly what: 'create' }
  | { readonly what: 'duplicate' | 'delete'; readonly account: AccountSummary };

/** The first screen: every account of the database, and the ways to get one. */
export function AccountsView() {
  const t = useT();
  const lang = useLang();
  const { list, reload } = useAccounts();
  const [search, setSearch] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  const closeAndReload = () => {
    close();
    reload();
  };
  const found = (list ?? []).filter((account) => matches(account, search));
  const create = () => setAsking({ what: 'create' });
  const sample = () => void openSample(lang, list ?? []);
  const importFile = () => openDialog({ name: 'import' });

  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <span className={classes.wordmark}>{t('app.name')}</span>
        <LanguageSwitch />
        <ThemeSwitch />
        <IconButton label={t('ui.settings')} onClick={() => openDialog({ name: 'settings' })}>
          <IconSettings size="1.1rem" stroke={1.75} />
        </IconButton>
        <IconButton label={t('ui.help')} onClick={() => openDialog({ name: 'help' })}>
          <IconHelp size="1.1rem" stroke={1.75} />
        </IconButton>
      </header>
      <main className={classes.content}>
        <Title order={1} size="h2" mb="md">
          {t('view.accounts.title')}
        </Title>
        {list === null && <Loader size="sm" aria-label={t('ui.loading')} />}
        {list?.length === 0 && (
          <NoAccounts onCreate={create} onSample={sample} onImport={importFile} />
        )}
        {list && list.length > 0 && (
          <>
            <div className={classes.tools}>
              <TextInput
                className={classes.search}
                size="sm"
                type="search"
                aria-label={t('view.accounts.search')}
                placeholder={t('view.accounts.search')}
                leftSection={<IconSearch size="1rem" />}
                value={search}
                onChange={(event) => setSearch(event.currentTarget.value)}
              />
              <Button variant="default" leftSection={<IconMap2 size="1rem" />} onClick={sample}>
                {t('view.accounts.sample')}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileImport size="1rem" />}
                onClick={importFile}
              >
                {t('view.accounts.import')}
              </Button>
              <Button leftSection={<IconPlus size="1rem" />} onClick={create}>
                {t('view.accounts.create')}
              </Button>
            </div>
            {found.length === 0 ? (
              <Text c="dimmed">{t('view.accounts.noneFound', { text: search })}</Text>
            ) : (
              <AccountTable
                accounts={found}
                onDuplicate={(account) => setAsking({ what: 'duplicate', account })}
                onDelete={(account) => setAsking({ what: 'delete', account })}
              />
            )}
          </>
        )}
      </main>
      {asking?.what === 'create' && <CreateAccountDialog onClose={close} />}
      {asking?.what === 'duplicate' && (
        <DuplicateAccountDialog account={asking.account} onClose={close} onDone={closeAndReload} />
      )}
      {asking?.what === 'delete' && (
        <DeleteAccountDialog account={asking.account} onClose={close} onDone={closeAndReload} />
      )}
    </div>
  );
}

function matches(account: AccountSummary, search: string): boolean {
  const text = search.trim().toLocaleLowerCase();
  return `${account.name} ${account.industry}`.toLocaleLowerCase().includes(text);
}
