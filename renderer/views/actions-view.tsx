import { Button, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { IconCalendarDown, IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { byDue } from '../../shared/domain/due.ts';
import { actionById, perform } from '../actions/actions.ts';
import { ActionList } from '../panels/actions/action-list.tsx';
import { useCollection } from '../panels/use-records.ts';
import { useStore } from '../store/use-store.ts';
import { openDialog } from '../store/view.ts';
import { useT } from '../ui/use-t.ts';
import { ActionBoard } from './actions/action-board.tsx';
import { ActionCalendar } from './actions/action-calendar.tsx';
import classes from './actions/actions.module.css';
import { TopBar } from './map/top-bar.tsx';
import page from './page.module.css';

const SHAPES = { list: ActionList, board: ActionBoard, calendar: ActionCalendar } as const;
type Shape = keyof typeof SHAPES;

/** What is to be done about the account: who, what, when, where and why. */
export function ActionsView() {
  const t = useT();
  const all = useCollection('actions');
  const team = useCollection('teamMembers');
  const [shape, setShape] = useState<Shape>('list');
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const actions = useMemo(
    () =>
      Object.values(all)
        .filter((action) => ownerId === null || action.ownerId === ownerId)
        .sort(byDue),
    [all, ownerId],
  );
  const canExport = useStore(actionById('file.exportCalendar').enabled);
  const View = SHAPES[shape];
  return (
    <div className={page.screen}>
      <TopBar />
      <main className={page.page} aria-label={t('actions.title')}>
        <div className={`${page.content} ${classes.content}`} data-wide={shape === 'board'}>
          <div className={classes.head}>
            <Title order={1} size="h3">
              {t('actions.title')}
            </Title>
            <span className={classes.spring} />
            <Select
              size="xs"
              aria-label={t('actions.whose')}
              placeholder={t('actions.whose')}
              clearable
              clearButtonProps={{ 'aria-label': t('ui.clear') }}
              data={Object.values(team).map(({ id, name }) => ({ value: id, label: name }))}
              value={ownerId}
              onChange={setOwnerId}
            />
            <SegmentedControl
              size="xs"
              aria-label={t('actions.shape')}
              data={(Object.keys(SHAPES) as Shape[]).map((value) => ({
                value,
                label: t(`actions.${value}`),
              }))}
              value={shape}
              onChange={(value) => setShape(value as Shape)}
            />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconCalendarDown size="0.9rem" />}
              disabled={!canExport}
              onClick={() => perform('file.exportCalendar')}
            >
              {t('actions.ics')}
            </Button>
            <Button
              size="xs"
              leftSection={<IconPlus size="0.9rem" />}
              onClick={() => openDialog({ name: 'action', actionId: null })}
            >
              {t('actions.add')}
            </Button>
          </div>
          {actions.length === 0 ? (
            <Text c="dimmed">{t('actions.empty')}</Text>
          ) : (
            <View actions={actions} />
          )}
        </div>
      </main>
    </div>
  );
}
