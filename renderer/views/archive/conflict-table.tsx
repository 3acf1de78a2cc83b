import { Button, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { MergeConflict } from '../../../shared/api/archive-types.ts';
import { fieldLabel, fieldText, recordLabel } from '../../../shared/api/record-text.ts';
import { formatInstant } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { ScrollFrame } from '../import/scroll-frame.tsx';
import classes from './archive.module.css';

const PAGE = 100;

interface ConflictTableProps {
  readonly conflicts: readonly MergeConflict[];
  /** How many there are in all. */
  readonly count: number;
}

/** Fields that both copies changed, each with the value that holds and the one that gives way. */
export function ConflictTable({ conflicts, count }: ConflictTableProps) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  const title = t('archive.conflicts', { n: count });
  return (
    <section>
      <Title order={4} size="h6">
        {title}
      </Title>
      <Text size="xs" c="dimmed" mb={6}>
        {t('archive.clock')}{' '}
        {conflicts.length < count && t('archive.conflictsShown', { n: conflicts.length })}
      </Text>
      <ScrollFrame label={title}>
        <Table stickyHeader fz="xs" verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('archive.record')}</Table.Th>
              <Table.Th>{t('archive.what')}</Table.Th>
              <Table.Th>{t('archive.kept')}</Table.Th>
              <Table.Th>{t('archive.dropped')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {conflicts.slice(0, shown).map((conflict) => (
              <ConflictRow
                key={`${conflict.collection}/${conflict.id}/${conflict.field}`}
                conflict={conflict}
              />
            ))}
          </Table.Tbody>
        </Table>
        {conflicts.length > shown && (
          <Button size="compact-xs" variant="subtle" m="xs" onClick={() => setShown(shown + PAGE)}>
            {t('import.moreProblems', { n: conflicts.length - shown })}
          </Button>
        )}
      </ScrollFrame>
    </section>
  );
}

function ConflictRow({ conflict }: { conflict: MergeConflict }) {
  const t = useT();
  const { collection, field, from, reason, keptAt, droppedAt } = conflict;
  const text = (value: unknown) => fieldText(collection, field, value, t);
  const kept = reason === 'removed' ? t('archive.removed') : text(conflict.kept);
  return (
    <Table.Tr>
      <Table.Td>{recordLabel(conflict, t)}</Table.Td>
      <Table.Td>{fieldLabel(field, t)}</Table.Td>
      <Table.Td>
        <Value text={kept} side={from} at={keptAt} />
      </Table.Td>
      <Table.Td>
        <Value
          text={text(conflict.dropped)}
          side={from === 'here' ? 'file' : 'here'}
          at={droppedAt}
        />
      </Table.Td>
    </Table.Tr>
  );
}

interface ValueProps {
  readonly text: string;
  readonly side: MergeConflict['from'];
  readonly at: string;
}

/** A value with whose it is and when it was set. */
function Value({ text, side, at }: ValueProps) {
  const t = useT();
  const lang = useLang();
  return (
    <>
      <span className={classes.value}>{text}</span>
      <Text component="span" size="xs" c="dimmed" display="block">
        {t(`archive.${side}`)} · {formatInstant(at, lang)}
      </Text>
    </>
  );
}
