import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { MergeReport } from '../../../shared/api/archive-types.ts';
import { messageKey, type Translate } from '../../../shared/i18n/messages.ts';
import { useFocus } from '../../ui/use-focus.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './archive.module.css';
import { ConflictTable } from './conflict-table.tsx';

interface MergeReportStepProps {
  readonly name: string;
  readonly report: MergeReport;
  readonly onDone: () => void;
}

/** What the merge did: counts, what both had changed, and circles it made. */
export function MergeReportStep({ name, report, onDone }: MergeReportStepProps) {
  const t = useT();
  const done = useFocus<HTMLButtonElement>();
  const { taken, records, conflicts, conflictCount, loops } = report;
  return (
    <Stack gap="md">
      <div className={classes.head}>
        <IconCircleCheck size="1.5rem" stroke={1.5} aria-hidden />
        <div role="status">
          <Title order={3} size="h5">
            {t(taken === 0 ? 'archive.mergedNothing' : 'archive.merged', { name })}
          </Title>
          <Text size="sm">
            {taken === 0
              ? t('archive.mergedNothingText', { name })
              : t('archive.taken', { n: taken })}
          </Text>
        </div>
      </div>
      {records.length > 0 && (
        <List size="sm">
          {records.map((counts) => (
            <List.Item key={counts.collection}>{countsText(counts, t)}</List.Item>
          ))}
        </List>
      )}
      {loops.length > 0 && (
        <section>
          <Title order={4} size="h6">
            {t('archive.loops')}
          </Title>
          <List size="sm">
            {loops.map((loop) => (
              <List.Item key={loop.names.join()}>
                {t('archive.loop', { ...loop, names: loop.names.join(t('ui.listComma')) })}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      {taken > 0 && conflictCount === 0 && <Text size="sm">{t('archive.noConflicts')}</Text>}
      {conflictCount > 0 && <ConflictTable conflicts={conflicts} count={conflictCount} />}
      <Group justify="flex-end">
        <Button size="xs" ref={done} onClick={onDone}>
          {t('ui.done')}
        </Button>
      </Group>
    </Stack>
  );
}

function countsText({ collection, ...counts }: MergeReport['records'][number], t: Translate) {
  const said = Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([what, n]) => t(messageKey(`archive.counts.${what}`), { n }));
  return t('archive.counted', {
    collection: t(`archive.collection.${collection}`),
    counts: said.join(t('ui.listComma')),
  });
}
