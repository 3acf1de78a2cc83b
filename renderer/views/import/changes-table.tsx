import { Button, Table, Text } from '@mantine/core';
import { memo, useState } from 'react';
import type { ChangedField, ImportChange } from '../../../shared/api/import-types.ts';
import { type MessageKey, messageKey, type Translate } from '../../../shared/i18n/messages.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';
import { ScrollFrame } from './scroll-frame.tsx';

const PAGE = 100;

interface ChangesTableProps {
  readonly changes: readonly ImportChange[];
  /** How many people change in all. */
  readonly count: number;
}

/** What changes in people who are here, field by field. */
export const ChangesTable = memo(function ChangesTable({ changes, count }: ChangesTableProps) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  if (changes.length === 0)
    return (
      <Text size="sm" c="dimmed" p="sm">
        {t('import.change.none')}
      </Text>
    );
  return (
    <ScrollFrame label={t('import.tab.changes', { n: count })}>
      <Table stickyHeader fz="xs" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.row')}</Table.Th>
            <Table.Th>{t('domain.term.person')}</Table.Th>
            <Table.Th>{t('import.change.field')}</Table.Th>
            <Table.Th>{t('import.change.from')}</Table.Th>
            <Table.Th>{t('import.change.to')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.slice(0, shown).flatMap(({ row, name, fields }) =>
            fields.map(({ field, from, to }, place) => (
              <Table.Tr key={`${row} ${field}`}>
                <Table.Td>{place === 0 ? row : ''}</Table.Td>
                <Table.Td>{place === 0 ? name || t('ui.unnamed') : ''}</Table.Td>
                <Table.Td>{t(fieldKey(field))}</Table.Td>
                <Table.Td className={classes.was}>{shownValue(field, from, t)}</Table.Td>
                <Table.Td>{shownValue(field, to, t)}</Table.Td>
              </Table.Tr>
            )),
          )}
        </Table.Tbody>
      </Table>
      {changes.length > shown && (
        <Button size="compact-xs" variant="subtle" m="xs" onClick={() => setShown(shown + PAGE)}>
          {t('import.moreProblems', { n: changes.length - shown })}
        </Button>
      )}
      {count > changes.length && (
        <Text size="xs" c="dimmed" p="xs">
          {t('import.change.further', { n: count - changes.length })}
        </Text>
      )}
    </ScrollFrame>
  );
});

const FIELD_KEYS: Readonly<Record<ChangedField, MessageKey>> = {
  name: 'import.field.name',
  title: 'import.field.title',
  department: 'import.field.department',
  kind: 'import.field.kind',
  status: 'domain.term.status',
  layer: 'import.field.layer',
  function: 'import.field.function',
  managerId: 'domain.term.manager',
  email: 'import.field.email',
  phone: 'import.field.phone',
  notes: 'import.field.notes',
  externalId: 'import.change.externalId',
  reach: 'domain.term.reach',
  since: 'export.column.since',
  leftOn: 'export.column.leftOn',
  wantedInfluence: 'export.column.wanted',
  dueDate: 'export.column.dueDate',
  influences: 'domain.term.influence',
  attitude: 'domain.term.attitude',
};

function fieldKey(field: ChangedField): MessageKey {
  return FIELD_KEYS[field];
}

const CHOICES: readonly ChangedField[] = ['layer', 'function', 'kind', 'status', 'reach'];

/** Values of the fields that hold a choice, in words. */
function shownValue(field: ChangedField, value: string, t: Translate): string {
  if (value === '') return '–';
  if (field === 'attitude') return t(value === '1' ? 'domain.attitude.p1' : 'domain.attitude.n1');
  if (field === 'influences' || field === 'wantedInfluence')
    return value
      .split(', ')
      .map((one) => t(messageKey(`domain.influence.${one}`)))
      .join(t('ui.listComma'));
  return CHOICES.includes(field) ? t(messageKey(`domain.${field}.${value}`)) : value;
}
