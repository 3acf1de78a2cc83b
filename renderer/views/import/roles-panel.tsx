import { Button, Checkbox, NativeSelect, Table, Text } from '@mantine/core';
import { memo } from 'react';
import {
  type ImportPreview,
  ROLE_TARGETS,
  type RoleChoice,
  type RoleProposal,
  type RoleTarget,
} from '../../../shared/api/import-types.ts';
import { type MessageKey, messageKey } from '../../../shared/i18n/messages.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';
import { ScrollFrame } from './scroll-frame.tsx';
import type { ImportSettings } from './use-import.ts';

interface RolesPanelProps {
  readonly preview: ImportPreview;
  readonly settings: ImportSettings;
  readonly onChange: (changes: Partial<ImportSettings>) => void;
}

/** A CRM's words for buying roles: proposals, each taken over only when it is switched on. */
export const RolesPanel = memo(function RolesPanel({
  preview,
  settings,
  onChange,
}: RolesPanelProps) {
  const t = useT();
  const { mapping } = settings;
  const taken = new Map(mapping.roles.map((choice) => [choice.value, choice]));
  const setRoles = (roles: readonly RoleChoice[]) =>
    onChange({ mapping: { ...mapping, roles: [...roles] } });

  function choose(value: string, target: RoleTarget | null): void {
    const others = mapping.roles.filter((choice) => choice.value !== value);
    setRoles(target === null ? others : [...others, { value, target }]);
  }

  return (
    <>
      <Text size="xs" c="dimmed" my="xs">
        {t('import.role.help')}
      </Text>
      <OpportunityField settings={settings} onChange={onChange} />
      <Button
        size="compact-xs"
        variant="default"
        mb="xs"
        onClick={() =>
          setRoles(
            preview.roles.flatMap(({ value, target }) => (target ? [{ value, target }] : [])),
          )
        }
      >
        {t('import.role.takeAll')}
      </Button>
      <ScrollFrame label={t('import.tab.roles', { n: preview.roles.length })}>
        <Table stickyHeader fz="xs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.role.take')}</Table.Th>
              <Table.Th>{t('import.role.value')}</Table.Th>
              <Table.Th>{t('import.role.rows')}</Table.Th>
              <Table.Th>{t('import.role.as')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.roles.map((proposal) => (
              <RoleRow
                key={proposal.value}
                proposal={proposal}
                choice={taken.get(proposal.value)}
                onChoose={(target) => choose(proposal.value, target)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollFrame>
    </>
  );
});

interface RoleRowProps {
  readonly proposal: RoleProposal;
  readonly choice: RoleChoice | undefined;
  readonly onChoose: (target: RoleTarget | null) => void;
}

function RoleRow({ proposal, choice, onChoose }: RoleRowProps) {
  const t = useT();
  const { value, rows } = proposal;
  const target = choice?.target ?? proposal.target ?? 'note';
  // A coach guides us, which no CRM's word says: only a file that says "coach" can mean one.
  const targets = ROLE_TARGETS.filter((one) => one !== 'coach' || proposal.target === 'coach');
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          size="xs"
          aria-label={t('import.role.takeOne', { value })}
          checked={choice !== undefined}
          onChange={(event) => onChoose(event.currentTarget.checked ? target : null)}
        />
      </Table.Td>
      <Table.Td>{value}</Table.Td>
      <Table.Td>{rows}</Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          className={classes.doubtChoice ?? ''}
          aria-label={t('import.role.asOne', { value })}
          value={target}
          data={targets.map((one) => ({ value: one, label: t(targetKey(one)) }))}
          onChange={(event) => {
            const chosen = targets.find((one) => one === event.currentTarget.value);
            if (chosen) onChoose(chosen);
          }}
        />
      </Table.Td>
    </Table.Tr>
  );
}

/** Which opportunity the roles are of, where the account that is open has several. */
function OpportunityField({ settings, onChange }: Omit<RolesPanelProps, 'preview'>) {
  const t = useT();
  const opportunities = useStore((store) => store.open?.records.opportunities);
  const list = Object.values(opportunities ?? {});
  if (list.length < 2) return null;
  return (
    <NativeSelect
      size="xs"
      mb="xs"
      label={t('import.role.opportunity')}
      value={settings.opportunityId ?? ''}
      data={list.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(event) => onChange({ opportunityId: event.currentTarget.value })}
    />
  );
}

function targetKey(target: RoleTarget): MessageKey {
  return messageKey(`import.role.target.${target}`);
}
