import { Table, Text } from '@mantine/core';
import { memo } from 'react';
import type { ImportMapping, ImportPreview } from '../../../shared/api/import-types.ts';
import { letters } from '../../../shared/domain/letters.ts';
import { type MessageKey, messageKey } from '../../../shared/i18n/messages.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './import.module.css';
import { ScrollFrame } from './scroll-frame.tsx';
import { useGradual } from './use-gradual.ts';

const CELLS_AT_ONCE = 64;

/** The people the first rows become. */
export const PeopleTable = memo(function PeopleTable({ preview }: { preview: ImportPreview }) {
  const t = useT();
  const { people } = preview;
  const drawn = useGradual(people.length, CELLS_AT_ONCE / 8);
  return (
    <ScrollFrame label={t('import.tab.people')} busy={drawn < people.length}>
      <Table stickyHeader fz="xs" verticalSpacing={4} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.row')}</Table.Th>
            <Table.Th>{t('import.field.name')}</Table.Th>
            <Table.Th>{t('domain.term.title')}</Table.Th>
            <Table.Th>{t('domain.term.department')}</Table.Th>
            <Table.Th>{t('domain.term.layer')}</Table.Th>
            <Table.Th>{t('domain.term.function')}</Table.Th>
            <Table.Th>{t('domain.term.manager')}</Table.Th>
            <Table.Th>{t('import.fate.is')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.slice(0, drawn).map((person) => (
            <Table.Tr key={person.row}>
              <Table.Td>{person.row}</Table.Td>
              <Table.Td>
                {person.name || (
                  <Text component="span" fz="xs" c="dimmed">
                    {t('ui.unnamed')}
                  </Text>
                )}
                {person.kind !== 'person' && (
                  <Text component="span" fz="xs" c="dimmed">
                    {` · ${t(kindKey(person.kind))}`}
                  </Text>
                )}
              </Table.Td>
              <ShortCell text={person.title} />
              <ShortCell text={person.department} />
              <Table.Td className={classes.choice}>{t(`domain.layer.${person.layer}`)}</Table.Td>
              <Table.Td className={classes.choice}>
                {t(`domain.function.${person.function}`)}
              </Table.Td>
              <ShortCell text={person.manager} />
              <Table.Td className={classes.fate} data-fate={person.fate}>
                {t(`import.fate.${person.fate}`)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <More preview={preview} />
    </ScrollFrame>
  );
});

/** One line of a text; all of it where the pointer rests. */
function ShortCell({ text }: { text: string }) {
  return (
    <Table.Td className={`${classes.cell} ${classes.short}`} title={text}>
      {text}
    </Table.Td>
  );
}

function kindKey(kind: string): MessageKey {
  return messageKey(kind === 'abolished' ? 'domain.status.abolished' : `domain.kind.${kind}`);
}

interface RowsTableProps {
  readonly preview: ImportPreview;
  readonly mapping: ImportMapping;
}

/** The first rows as they stand in the file; used columns say what for. */
export const RowsTable = memo(function RowsTable({ preview, mapping }: RowsTableProps) {
  const t = useT();
  const { headers, sample } = preview;
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / headers.length));
  const drawn = useGradual(sample.length, step);
  const used = new Map(Object.entries(mapping.columns).map(([field, column]) => [column, field]));
  const fieldOf = (header: string, place: number) => used.get(header) ?? used.get(`#${place + 1}`);
  return (
    <ScrollFrame label={t('import.tab.rows')} busy={drawn < sample.length}>
      <Table stickyHeader fz="xs" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('import.row')}</Table.Th>
            {headers.map((header, place) => {
              const field = fieldOf(header, place);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their order
                <Table.Th key={place}>
                  {header || t('import.unnamedColumn', { letter: letters(place) })}
                  {field && (
                    <Text fz="xs" c="ink">
                      → {t(messageKey(`import.field.${field}`))}
                    </Text>
                  )}
                </Table.Th>
              );
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.slice(0, drawn).map(({ row, cells }) => (
            <Table.Tr key={row}>
              <Table.Td>{row}</Table.Td>
              {cells.map((cell, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells have no identity but their order
                <Table.Td key={place} className={classes.cell}>
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <More preview={preview} />
    </ScrollFrame>
  );
});

function More({ preview }: { preview: ImportPreview }) {
  const t = useT();
  const more = preview.rows - preview.sample.length;
  if (more <= 0) return null;
  return (
    <Text size="xs" c="dimmed" p="xs">
      {t('import.moreRows', { n: more })}
    </Text>
  );
}
