import { Menu, Table, Text, UnstyledButton } from '@mantine/core';
import { IconCopy, IconDots, IconFolderOpen, IconTrash } from '@tabler/icons-react';
import type { AccountSummary } from '../../../shared/api/account-types.ts';
import { SEVERITIES } from '../../../shared/domain/gap.ts';
import { formatDay } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { ScoreRing } from '../../ui/score-ring.tsx';
import { SeverityMark } from '../../ui/severity-mark.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './accounts.module.css';

interface AccountRowProps {
  readonly account: AccountSummary;
  readonly onOpen: () => void;
  readonly onDuplicate: () => void;
  readonly onDelete: () => void;
}

export function AccountRow({ account, onOpen, onDuplicate, onDelete }: AccountRowProps) {
  const t = useT();
  const lang = useLang();
  return (
    <Table.Tr className={classes.row}>
      <Table.Td className={classes.nameCell}>
        <UnstyledButton className={classes.open} onClick={onOpen}>
          <Text component="span" fw={600} size="md">
            {account.name}
          </Text>
          {account.industry && (
            <Text component="span" size="xs" c="dimmed" display="block">
              {account.industry}
            </Text>
          )}
        </UnstyledButton>
      </Table.Td>
      <Table.Td ta="right" className={classes.number}>
        {account.people}
      </Table.Td>
      <Table.Td>
        <ScoreRing score={account.score} size={40} />
      </Table.Td>
      <Table.Td>
        <OpenGaps account={account} />
      </Table.Td>
      <Table.Td className={classes.number}>{formatDay(account.updatedAt, lang)}</Table.Td>
      <Table.Td ta="right" className={classes.above}>
        <Menu position="bottom-end">
          <Menu.Target>
            <IconButton label={t('view.accounts.more', { name: account.name })}>
              <IconDots size="1.1rem" />
            </IconButton>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconFolderOpen size="1rem" />} onClick={onOpen}>
              {t('view.accounts.open')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size="1rem" />} onClick={onDuplicate}>
              {t('view.accounts.duplicate')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size="1rem" />} onClick={onDelete}>
              {t('view.accounts.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Table.Td>
    </Table.Tr>
  );
}

function OpenGaps({ account }: { account: AccountSummary }) {
  const t = useT();
  const counted = SEVERITIES.filter((severity) => (account.openGaps[severity] ?? 0) > 0);
  if (counted.length === 0)
    return (
      <Text size="xs" c="dimmed">
        {account.score === null ? t('view.accounts.notJudged') : t('view.accounts.noGaps')}
      </Text>
    );
  return (
    <span className={classes.gaps}>
      {counted.map((severity) => (
        <SeverityMark key={severity} severity={severity} label={account.openGaps[severity] ?? 0} />
      ))}
    </span>
  );
}
