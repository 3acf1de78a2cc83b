import { Text } from '@mantine/core';
import { Calendar } from '@mantine/dates';
import { useState } from 'react';
import type { Action } from '../../../shared/domain/action.ts';
import { ActionItem } from '../../panels/actions/action-item.tsx';
import list from '../../panels/actions/actions.module.css';
import { useCalendarWords } from '../../ui/calendar-words.ts';
import { formatDay, localToday } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './actions.module.css';

/** A month with a mark on each day something is due, and what is due on the chosen day. */
export function ActionCalendar({ actions }: { readonly actions: readonly Action[] }) {
  const t = useT();
  const lang = useLang();
  const words = useCalendarWords();
  const today = localToday();
  const [day, setDay] = useState(today);
  const byDay = Map.groupBy(
    actions.filter(({ status }) => status === 'open'),
    ({ dueDate }) => dueDate,
  );
  const due = byDay.get(day) ?? [];
  return (
    <div className={classes.calendar}>
      <div className={classes.month}>
        <Calendar
          {...words}
          highlightToday
          hideOutsideDates
          weekendDays={[]}
          getDayProps={(date) => ({
            selected: date === day,
            onClick: () => setDay(date),
            'aria-label': dayLabel(date),
          })}
          renderDay={(date) => (
            <span className={classes.day}>
              {Number(date.slice(8))}
              {byDay.has(date) && <span className={classes.dot} data-overdue={date < today} />}
            </span>
          )}
        />
      </div>
      <section className={classes.ofDay} aria-label={formatDay(day, lang)}>
        <h2 className={list.group}>{formatDay(day, lang)}</h2>
        {due.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('actions.nothingDue')}
          </Text>
        ) : (
          <ul className={list.items}>
            {due.map((action) => (
              <ActionItem key={action.id} action={action} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );

  function dayLabel(date: string): string {
    const count = byDay.get(date)?.length ?? 0;
    return count === 0
      ? formatDay(date, lang)
      : `${formatDay(date, lang)}, ${t('actions.due', { count })}`;
  }
}
