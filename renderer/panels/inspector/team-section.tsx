import { Button, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { TeamMember } from '../../../shared/domain/team-member.ts';
import { run } from '../../store/commands.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { useCollection } from '../use-records.ts';
import { TeamMemberDialog } from './team-member-dialog.tsx';

const RANK_KEYS = { 1: '1', 2: '2', 3: '3' } as const;

/** Our people who work this account. */
export function TeamSection() {
  const t = useT();
  const team = useCollection('teamMembers');
  const [editing, setEditing] = useState<TeamMember | 'new' | null>(null);
  const members = Object.values(team).sort(
    (a, b) => a.rank - b.rank || a.name.localeCompare(b.name),
  );
  return (
    <Section
      name="team"
      title={t('domain.term.ourTeam')}
      aside={
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size="0.9rem" />}
          onClick={() => setEditing('new')}
        >
          {t('panel.team.add')}
        </Button>
      }
    >
      {members.length === 0 && <Text className={panel.hint}>{t('panel.team.empty')}</Text>}
      <ul className={panel.list}>
        {members.map((member) => (
          <li key={member.id} className={panel.listItem}>
            <div className={panel.listText}>
              {member.name}
              <Text size="xs" c="dimmed">
                {[t(`domain.rank.${rankKey(member.rank)}`), member.title]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            </div>
            <IconButton
              label={t('panel.team.editOne', { name: member.name })}
              size="1.5rem"
              onClick={() => setEditing(member)}
            >
              <IconPencil size="0.9rem" />
            </IconButton>
            <IconButton
              label={t('panel.team.deleteOne', { name: member.name })}
              size="1.5rem"
              onClick={() => run('teamMember.delete', { ids: [member.id] })}
            >
              <IconTrash size="0.9rem" />
            </IconButton>
          </li>
        ))}
      </ul>
      {editing && (
        <TeamMemberDialog
          member={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

function rankKey(rank: number): '1' | '2' | '3' {
  return rank === 1 || rank === 2 ? RANK_KEYS[rank] : '3';
}
