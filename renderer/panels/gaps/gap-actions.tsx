import { Button } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Gap } from '../../../shared/domain/gap.ts';
import type { GapText } from '../../../shared/rules/describe.ts';
import { openDialog } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import { ActionItem } from '../actions/action-item.tsx';
import classes from '../actions/actions.module.css';
import { useCollection } from '../use-records.ts';

interface GapActionsProps {
  readonly gap: Gap;
  readonly texts: GapText;
  readonly personIds: readonly string[];
}

/** What is being done about a gap, and a way to plan it: the next step becomes an action. */
export function GapActions({ gap, texts, personIds }: GapActionsProps) {
  const t = useT();
  const all = useCollection('actions');
  const planned = useMemo(
    () =>
      Object.values(all).filter(
        ({ gapId, opportunityId }) => gapId === gap.id && opportunityId === gap.opportunityId,
      ),
    [all, gap],
  );
  return (
    <>
      {planned.length > 0 && (
        <ul className={classes.items}>
          {planned.map((action) => (
            <ActionItem key={action.id} action={action} />
          ))}
        </ul>
      )}
      <Button
        size="compact-xs"
        variant="light"
        leftSection={<IconChecklist size="0.9rem" />}
        onClick={() =>
          openDialog({
            name: 'action',
            actionId: null,
            preset: { what: texts.nextStep, why: texts.title, gapId: gap.id, personIds },
          })
        }
      >
        {t('actions.planGap')}
      </Button>
    </>
  );
}
