import { Button, Text } from '@mantine/core';
import type { Interaction } from '../../../shared/domain/interaction.ts';
import { useCollection } from '../../panels/use-records.ts';
import { run } from '../../store/commands.ts';
import { openDialog } from '../../store/view.ts';
import { formatDay, localToday } from '../../ui/format.ts';
import { PersonChip } from '../../ui/person-chip.tsx';
import { RowButtons } from '../../ui/row-buttons.tsx';
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
      <RowButtons
        edit={t('panel.interactions.edit')}
        onEdit={onEdit}
        remove={t('panel.interactions.delete')}
        onRemove={() => run('interaction.delete', { ids: [id] })}
      />
    </li>
  );
}
