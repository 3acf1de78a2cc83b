import { Button, Text } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Interaction } from '../../../shared/domain/interaction.ts';
import { daysBetween } from '../../../shared/domain/primitives.ts';
import { run } from '../../store/commands.ts';
import { openDialog } from '../../store/view.ts';
import { formatDay, localToday } from '../../ui/format.ts';
import { RowButtons } from '../../ui/row-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { InteractionForm } from '../interaction-form.tsx';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { SectionButton } from '../section-button.tsx';
import { useCollection } from '../use-records.ts';

const SHOWN_FIRST = 4;

/** When we last spoke with somebody, and about what. */
export function InteractionsSection({ personId }: { personId: string }) {
  const t = useT();
  const lang = useLang();
  const all = useCollection('interactions');
  const [showAll, setShowAll] = useState(false);
  const [editing, setEditing] = useState<Interaction | null>(null);
  const theirs = useMemo(
    () =>
      Object.values(all)
        .filter(({ personIds }) => personIds.includes(personId))
        .sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id)),
    [all, personId],
  );
  const [last] = theirs;

  return (
    <Section
      name="interactions"
      title={t('panel.interactions.title')}
      aside={
        <SectionButton
          icon={IconMessagePlus}
          label={t('panel.interactions.log')}
          onClick={() => openDialog({ name: 'interaction', personIds: [personId] })}
        />
      }
    >
      <Text className={panel.hint}>
        {last
          ? t('panel.interactions.last', {
              date: formatDay(last.date, lang),
              days: Math.max(0, daysBetween(last.date, localToday())),
            })
          : t('panel.interactions.never')}
      </Text>
      <ul className={panel.list}>
        {(showAll ? theirs : theirs.slice(0, SHOWN_FIRST)).map((interaction) => (
          <InteractionItem
            key={interaction.id}
            interaction={interaction}
            onEdit={() => setEditing(interaction)}
          />
        ))}
      </ul>
      {!showAll && theirs.length > SHOWN_FIRST && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShowAll(true)}>
          {t('panel.interactions.all', { n: theirs.length })}
        </Button>
      )}
      {editing && (
        <InteractionForm
          interaction={editing}
          personIds={editing.personIds}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}

interface InteractionItemProps {
  readonly interaction: Interaction;
  readonly onEdit: () => void;
}

function InteractionItem({ interaction, onEdit }: InteractionItemProps) {
  const t = useT();
  const lang = useLang();
  const team = useCollection('teamMembers');
  const { id, date, kind, note, outcome, nextStep, teamMemberIds } = interaction;
  const ours = teamMemberIds.flatMap((member) => team[member]?.name ?? []).join(', ');
  return (
    <li className={panel.listItem}>
      <div className={panel.listText}>
        <Text size="xs" c="dimmed">
          {[formatDay(date, lang), t(`domain.interaction.${kind}`), ours]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {note && <Text size="sm">{note}</Text>}
        {outcome && <Text size="sm">{t('view.contacts.outcome', { text: outcome })}</Text>}
        {nextStep && (
          <Text size="xs" c="dimmed">
            {t('panel.interactions.next', { text: nextStep })}
          </Text>
        )}
      </div>
      <RowButtons
        edit={t('panel.interactions.edit')}
        onEdit={onEdit}
        remove={t('panel.interactions.delete')}
        onRemove={() => run('interaction.delete', { ids: [id] })}
      />
    </li>
  );
}
