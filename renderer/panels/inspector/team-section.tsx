import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TeamMember } from '../../../shared/domain/team-member.ts';
import { run } from '../../store/commands.ts';
import { RowButtons } from '../../ui/row-buttons.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { SectionButton } from '../section-button.tsx';
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
        <SectionButton
          icon={IconPlus}
          label={t('panel.team.add')}
          onClick={() => setEditing('new')}
        />
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
            <RowButtons
              edit={t('panel.team.editOne', { name: member.name })}
              onEdit={() => setEditing(member)}
              remove={t('panel.team.deleteOne', { name: member.name })}
              onRemove={() => run('teamMember.delete', { ids: [member.id] })}
            />
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
