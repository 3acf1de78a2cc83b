import { Checkbox, Text } from '@mantine/core';
import type { Action } from '../../../shared/domain/action.ts';
import { run } from '../../store/commands.ts';
import { openDialog } from '../../store/view.ts';
import { formatDay, localToday } from '../../ui/format.ts';
import { PersonChip } from '../../ui/person-chip.tsx';
import { RowButtons } from '../../ui/row-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { useCollection } from '../use-records.ts';
import classes from './actions.module.css';

/** One action: done or not, what, who, when, where, why, and about whom. */
export function ActionItem({ action }: { readonly action: Action }) {
  const t = useT();
  const lang = useLang();
  const owner = useCollection('teamMembers')[action.ownerId ?? '']?.name ?? '';
  const { id, what, dueDate, where, why, personIds, status, doneOn, outcome } = action;
  const isOpen = status === 'open';
  const facts = [
    owner,
    isOpen && dueDate !== null ? t('actions.by', { date: formatDay(dueDate, lang) }) : '',
    doneOn === null ? '' : t(`actions.on.${status}`, { date: formatDay(doneOn, lang) }),
    where,
  ].filter((fact) => fact !== '');
  return (
    <li
      className={classes.item}
      data-overdue={isOpen && dueDate !== null && dueDate < localToday()}
    >
      <Checkbox
        size="sm"
        aria-label={t('actions.done', { what })}
        checked={status === 'done'}
        onChange={({ currentTarget }) =>
          run('action.edit', { id, fields: { status: currentTarget.checked ? 'done' : 'open' } })
        }
      />
      <div className={classes.itemText}>
        <Text size="sm" fw={600} className={classes.what} data-done={!isOpen}>
          {what}
        </Text>
        {facts.length > 0 && (
          <Text size="xs" c="dimmed">
            {facts.join(' · ')}
          </Text>
        )}
        {why && (
          <Text size="sm" className={classes.why}>
            {why}
          </Text>
        )}
        {outcome && (
          <Text size="sm" className={classes.why}>
            {t('view.contacts.outcome', { text: outcome })}
          </Text>
        )}
        {personIds.length > 0 && (
          <div className={classes.people}>
            {personIds.map((personId) => (
              <PersonChip key={personId} personId={personId} />
            ))}
          </div>
        )}
      </div>
      <RowButtons
        edit={t('actions.edit')}
        onEdit={() => openDialog({ name: 'action', actionId: id })}
        remove={t('actions.delete')}
        onRemove={() => run('action.delete', { ids: [id] })}
      />
    </li>
  );
}
