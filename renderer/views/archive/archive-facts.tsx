import { Table } from '@mantine/core';
import type { ArchivePreview } from '../../../shared/api/archive-types.ts';
import { formatInstant } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './archive.module.css';

/** What an account file holds, in figures. */
export function ArchiveFacts({ preview }: { preview: ArchivePreview }) {
  const t = useT();
  const lang = useLang();
  const { exportedFor } = preview;
  const facts = [
    [t('archive.account'), preview.name],
    [t('archive.people'), String(preview.people)],
    [t('archive.opportunities'), String(preview.opportunities)],
    ...(exportedFor === null
      ? ([
          [t('archive.changes'), String(preview.changes)],
          [t('archive.lastChange'), formatInstant(preview.lastChange, lang)],
        ] as const)
      : ([[t('archive.exportedFor'), t(`export.audience.${exportedFor}`)]] as const)),
    [t('archive.written'), formatInstant(preview.writtenAt, lang)],
  ] as const;
  return (
    <Table className={classes.facts ?? ''} aria-label={t('archive.holds')} verticalSpacing={4}>
      <Table.Tbody>
        {facts.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row">{label}</Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
