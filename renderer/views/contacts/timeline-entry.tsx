import { Button, Text } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import type { Interaction } from '../../../shared/domain/interaction.ts';
import { useCollection } from '../../panels/use-records.ts';
import { run } from '../../store/commands.ts';
import { openDialog } from '../../store/view.ts';
import { formatDay, localToday } from '../../ui/format.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { PersonChip } from '../../ui/person-chip.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './contacts.module.css';

interface TimelineEntryProps {
  readonly interaction: Interaction;
  readonly onEdit: () => void;
}

/** One contact: when, how, with whom, about what, and what comes next. */
export function TimelineEntry({ interaction, onEdit }: TimelineEntryProps) {
  const t = useT();
  const lang = useLang();
  const team = useCollection('teamMembers');
  const { id, date, kind, personIds, teamMemberIds, note, outcome, nextStep } = interaction;
  const ours = teamMemberIds.flatMap((member) => team[member]?.name ?? []).join(t('ui.listComma'));
  const isAhead = date > localToday();
  return (
    <li className={classes.entry} data-ahead={isAhead}>
      <div className={classes.entryText}>
        <div className={classes.entryHead}>
          <Text size="sm" fw={600}>
            {formatDay(date, lang)} · {t(`domain.interaction.${kind}`)}
            {isAhead && ` · ${t('view.contacts.planned')}`}
          </Text>
          {personIds.map((personId) => (
            <PersonChip key={personId} personId={personId} />
          ))}
          {ours !== '' && (
            <Text size="xs" c="dimmed">
              {t('view.contacts.by', { names: ours })}
            </Text>
          )}
        </div>
        {note && (
          <Text size="sm" className={classes.note}>
            {note}
          </Text>
        )}
        {outcome && (
          <Text size="sm" className={classes.note}>
            {t('view.contacts.outcome', { text: outcome })}
          </Text>
        )}
        {nextStep && (
          <Text size="sm" c="dimmed">
            {t('panel.interactions.next', { text: nextStep })}{' '}
            <Button
              size="compact-xs"
              variant="subtle"
              onClick={() =>
                openDialog({
                  name: 'action',
                  actionId: null,
                  preset: { what: nextStep.slice(0, 300), personIds },
                })
              }
            >
              {t('actions.plan')}
            </Button>
          </Text>
        )}
      </div>
      <IconButton label={t('panel.interactions.edit')} size="1.5rem" onClick={onEdit}>
        <IconPencil size="0.9rem" />
      </IconButton>
      <IconButton
        label={t('panel.interactions.delete')}
        size="1.5rem"
        onClick={() => run('interaction.delete', { ids: [id] })}
      >
        <IconTrash size="0.9rem" />
      </IconButton>
    </li>
  );
}
