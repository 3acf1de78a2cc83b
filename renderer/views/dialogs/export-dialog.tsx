import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fromBase64 } from '../../../shared/api/base64.ts';
import {
  EXPORT_TABLES,
  type ExportFormat,
  type ExportTable,
} from '../../../shared/api/contract.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { saveFile } from '../../platform/files.ts';
import { api } from '../../store/api.ts';
import { flushChanges } from '../../store/documents.ts';
import { notify, notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { ExportAudience } from './export-audience.tsx';
import { ExportLook, type Look } from './export-look.tsx';

const FORMATS = [
  'pdf',
  'pptx',
  'png',
  'svg',
  'xlsx',
  'csv',
  'json',
] as const satisfies readonly ExportFormat[];
const MISSING_SHOWN = 20;

/** Writes the whole map, as stored, into a file. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const shownLang = useLang();
  const accountId = useStore((store) => store.open?.accountId);
  const opportunityId = useStore((store) => store.view.opportunityId);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('pdf');
  const [look, setLook] = useState<Look>({
    lang: shownLang,
    theme: 'light',
    scale: 2,
    page: 'fit',
    parts: { ties: true, legend: true, gaps: true, ghosts: true },
  });
  const [readers, setReaders] = useState<Readers>(INTERNAL);
  const [table, setTable] = useState<ExportTable>('people');
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    if (!accountId) return;
    setBusy(true);
    try {
      await flushChanges();
      const { fileName, mime, data, missing } = await api['export.render']({
        accountId,
        opportunityId,
        format,
        ...look,
        ...readers,
        table: readers.audience === 'client-safe' ? 'people' : table,
      });
      saveFile(fileName, mime, fromBase64(data));
      if (missing.length > 0) {
        const characters = missing.slice(0, MISSING_SHOWN).join(' ');
        notify({ code: 'export.missing', params: { characters } });
      }
      onClose();
    } catch (error) {
      notifyError(error);
      setBusy(false);
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!busy) void write();
  }

  return (
    <Dialog title={t('dialog.export.title')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <div>
            <SegmentedControl
              fullWidth
              aria-label={t('dialog.export.format')}
              data={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
              value={format}
              onChange={(value) => setFormat(value as typeof format)}
            />
            <Text size="xs" c="dimmed" mt={6}>
              {t(`export.about.${format}`)}
            </Text>
          </div>
          <ExportAudience readers={readers} onChange={setReaders} />
          {format === 'csv' && readers.audience !== 'client-safe' && (
            <TableChoice table={table} onChoose={setTable} />
          )}
          {format !== 'json' && (
            <ExportLook format={format} look={look} readers={readers} onChange={setLook} />
          )}
        </Stack>
        <FormButtons submit={t('dialog.export.submit')} onCancel={onClose} loading={busy} />
      </form>
    </Dialog>
  );
}

function TableChoice(props: { table: ExportTable; onChoose: (table: ExportTable) => void }) {
  const t = useT();
  return (
    <ChoiceBar
      label={t('export.table.label')}
      value={props.table}
      options={EXPORT_TABLES.map((value) => ({ value, label: t(`export.table.${value}`) }))}
      onChoose={props.onChoose}
    />
  );
}

const INTERNAL: Readers = { audience: 'internal', names: true, roles: false };
