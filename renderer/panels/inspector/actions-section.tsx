import { Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { byDue } from '../../../shared/domain/due.ts';
import { openDialog } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import { ActionItem } from '../actions/action-item.tsx';
import classes from '../actions/actions.module.css';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { SectionButton } from '../section-button.tsx';
import { useCollection } from '../use-records.ts';

/** What is to be done about somebody, and what has been done: it stays on record. */
export function ActionsSection({ personId }: { personId: string }) {
  const t = useT();
  const all = useCollection('actions');
  const theirs = useMemo(
    () =>
      Object.values(all)
        .filter(({ personIds }) => personIds.includes(personId))
        .sort((a, b) => Number(a.status !== 'open') - Number(b.status !== 'open') || byDue(a, b)),
    [all, personId],
  );
  return (
    <Section
      name="actions"
      title={t('actions.title')}
      aside={
        <SectionButton
          icon={IconPlus}
          label={t('actions.plan')}
          onClick={() =>
            openDialog({ name: 'action', actionId: null, preset: { personIds: [personId] } })
          }
        />
      }
    >
      {theirs.length === 0 && <Text className={panel.hint}>{t('actions.noneOfTheirs')}</Text>}
      <ul className={classes.items}>
        {theirs.map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      </ul>
    </Section>
  );
}
