import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Interaction } from '../../../shared/domain/interaction.ts';
import { InteractionForm } from '../../panels/interaction-form.tsx';
import { useCollection } from '../../panels/use-records.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './contacts.module.css';
import { TimelineEntry } from './timeline-entry.tsx';

const SHOWN_FIRST = 100;

interface TimelineProps {
  /** Only contacts with this person; null shows all. */
  readonly personId: string | null;
  /** Only contacts whose words hold this. */
  readonly text: string;
}

/** Contacts, the newest first, by month. */
export function Timeline({ personId, text }: TimelineProps) {
  const t = useT();
  const lang = useLang();
  const all = useCollection('interactions');
  const [limit, setLimit] = useState(SHOWN_FIRST);
  const [editing, setEditing] = useState<Interaction | null>(null);
  const found = useMemo(() => {
    const sought = text.trim().toLowerCase();
    return Object.values(all)
      .filter(({ personIds }) => personId === null || personIds.includes(personId))
      .filter(({ note, outcome, nextStep }) =>
        `${note}\n${outcome}\n${nextStep}`.toLowerCase().includes(sought),
      )
      .sort((a, b) => b.date.localeCompare(a.date) || b.id.localeCompare(a.id));
  }, [all, personId, text]);
  const months = Map.groupBy(found.slice(0, limit), ({ date }) => date.slice(0, 7));
  const monthName = new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });
  return (
    <>
      {found.length === 0 && <Text c="dimmed">{t('view.contacts.noneFound')}</Text>}
      {[...months].map(([month, entries]) => (
        <section key={month} aria-label={monthName.format(new Date(`${month}-01`))}>
          <h2 className={classes.month}>{monthName.format(new Date(`${month}-01`))}</h2>
          <ol className={classes.entries}>
            {entries.map((interaction) => (
              <TimelineEntry
                key={interaction.id}
                interaction={interaction}
                onEdit={() => setEditing(interaction)}
              />
            ))}
          </ol>
        </section>
      ))}
      {found.length > limit && (
        <Button
          size="xs"
          variant="default"
          onClick={() => setLimit(limit + SHOWN_FIRST)}
          style={{ alignSelf: 'center' }}
        >
          {t('view.contacts.more', { n: found.length - limit })}
        </Button>
      )}
      {editing && (
        <InteractionForm
          interaction={editing}
          personIds={editing.personIds}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}
