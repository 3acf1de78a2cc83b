import { Button, Group, Select } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { useCollection } from '../use-records.ts';
import { TeamMemberDialog } from './team-member-dialog.tsx';

interface OwnerSelectProps {
  readonly value: string | null;
  readonly mixed?: boolean;
  readonly onChoose: (teamMemberId: string | null) => void;
}

/** Who of ours owns the relationship; a new team member can be added on the way. */
export function OwnerSelect({ value, mixed = false, onChoose }: OwnerSelectProps) {
  const t = useT();
  const team = useCollection('teamMembers');
  const [adding, setAdding] = useState(false);
  const members = Object.values(team).sort((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <Select
        className={panel.field ?? ''}
        label={t('domain.term.owner')}
        placeholder={mixed ? t('ui.mixed') : t('panel.relationship.noOwner')}
        searchable
        clearable
        nothingFoundMessage={t('ui.nothingFound')}
        clearButtonProps={{ 'aria-label': t('ui.clear') }}
        data={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={value !== null && team[value] ? value : null}
        onChange={onChoose}
      />
      <Group justify="flex-end">
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size="0.85rem" />}
          onClick={() => setAdding(true)}
        >
          {t('panel.team.add')}
        </Button>
      </Group>
      {adding && (
        <TeamMemberDialog
          member={null}
          onClose={() => setAdding(false)}
          onAdded={(id) => onChoose(id)}
        />
      )}
    </>
  );
}
