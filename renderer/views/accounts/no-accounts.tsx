import { Button, EmptyState } from '@mantine/core';
import { IconFileImport, IconMap2, IconPlus, IconSitemap } from '@tabler/icons-react';
import { useT } from '../../ui/use-t.ts';
import classes from './accounts.module.css';

interface NoAccountsProps {
  readonly onCreate: () => void;
  readonly onSample: () => void;
  readonly onImport: () => void;
}

/** What a newcomer sees: three ways to begin. */
export function NoAccounts({ onCreate, onSample, onImport }: NoAccountsProps) {
  const t = useT();
  return (
    <div className={classes.emptyFrame}>
      <EmptyState
        icon={<IconSitemap stroke={1.5} />}
        variant="light"
        title={t('view.accounts.emptyTitle')}
        description={t('view.accounts.emptyText')}
      >
        <EmptyState.Actions>
          <Button leftSection={<IconMap2 size="1rem" />} onClick={onSample}>
            {t('view.accounts.sample')}
          </Button>
          <Button variant="default" leftSection={<IconPlus size="1rem" />} onClick={onCreate}>
            {t('view.accounts.create')}
          </Button>
          <Button variant="default" leftSection={<IconFileImport size="1rem" />} onClick={onImport}>
            {t('view.accounts.import')}
          </Button>
        </EmptyState.Actions>
      </EmptyState>
    </div>
  );
}
