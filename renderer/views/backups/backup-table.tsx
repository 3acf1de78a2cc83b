import { Button, Group, Table, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Backup } from '../../../shared/api/backup-types.ts';
import { formatBytes, formatInstant } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { ScrollFrame } from '../import/scroll-frame.tsx';
import classes from './backups.module.css';

/** More names than this would make a row of the table a paragraph. */
const NAMES_SHOWN = 3;

interface BackupTableProps {
  readonly backups: readonly Backup[];
  readonly onRestore: (backup: Backup) => void;
  readonly onDelete: (backup: Backup) => void;
}

/** Every backup with when and why it was made and what it holds, the newest first. */
export function BackupTable({ backups, onRestore, onDelete }: BackupTableProps) {
  const t = useT();
  return (
    <ScrollFrame label={t('backup.title')}>
      <Table stickyHeader fz="sm" verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('backup.made')}</Table.Th>
            <Table.Th>{t('backup.why')}</Table.Th>
            <Table.Th>{t('backup.accounts')}</Table.Th>
            <Table.Th ta="right">{t('backup.size')}</Table.Th>
            <Table.Th ta="right">{t('backup.actions')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map((backup) => (
            <Row key={backup.id} backup={backup} onRestore={onRestore} onDelete={onDelete} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollFrame>
  );
}

function Row({
  backup,
  onRestore,
  onDelete,
}: Omit<BackupTableProps, 'backups'> & { readonly backup: Backup }) {
  const t = useT();
  const lang = useLang();
  const when = formatInstant(backup.at, lang);
  return (
    <Table.Tr>
      <Table.Td className={classes.when ?? ''}>{when}</Table.Td>
      <Table.Td>{t(`backup.reason.${backup.reason}`)}</Table.Td>
      <Table.Td>
        <Content backup={backup} />
      </Table.Td>
      <Table.Td ta="right" className={classes.when ?? ''}>
        {formatBytes(backup.bytes, lang)}
      </Table.Td>
      <Table.Td>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          {backup.state === 'whole' && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('backup.restoreLabel', { when })}
              onClick={() => onRestore(backup)}
            >
              {t('backup.restore')}
            </Button>
          )}
          <IconButton label={t('backup.deleteLabel', { when })} onClick={() => onDelete(backup)}>
            <IconTrash size="1rem" />
          </IconButton>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}

function Content({ backup: { state, accounts } }: { backup: Backup }) {
  const t = useT();
  if (state !== 'whole')
    return (
      <Text size="sm" c="red">
        {t(`backup.state.${state}`)}
      </Text>
    );
  if (accounts.length === 0) return t('backup.noAccounts');
  const shown = accounts
    .slice(0, NAMES_SHOWN)
    .map(({ name, people }) => t('backup.people', { name, people }));
  const more = accounts.length - NAMES_SHOWN;
  if (more > 0) shown.push(t('backup.moreAccounts', { n: more }));
  return <span className={classes.names}>{shown.join(t('ui.listComma'))}</span>;
}
