import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import {
  EXPORT_TABLES,
  type ExportFormat,
  type ExportTable,
} from '../../../shared/api/export-types.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { DEFAULT_VIEW } from '../../../shared/scene/export-view.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import { receiveFile } from '../../actions/receive-file.ts';
import { type ExportRun, scopeAsSeen, startExport, viewAsSeen } from '../../store/exports.ts';
import type { OpenAccount } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import { ExportAudience } from './export-audience.tsx';
import { ExportLook, type Look } from './export-look.tsx';
import { ExportScope } from './export-scope.tsx';

const FORMATS = [
  'pdf',
  'pptx',
  'html',
  'png',
  'svg',
  'xlsx',
  'csv',
  'md',
  'json',
] as const satisfies readonly ExportFormat[];
type Format = (typeof FORMATS)[number];
const INTERNAL: Readers = { audience: 'internal', names: true, roles: false };

/** Writes the map, or a part of it, as stored, into a file. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const open = useStore((store) => store.open);
  return open && <ExportForm open={open} onClose={onClose} />;
}

function ExportForm({ open, onClose }: { open: OpenAccount; onClose: () => void }) {
  const t = useT();
  const shownLang = useLang();
  const view = useStore((store) => store.view);
  const [format, setFormat] = useState<Format>('pdf');
  const [look, setLook] = useState<Look>({
    lang: shownLang,
    theme: 'light',
    scale: 2,
    page: 'fit',
    parts: { ties: true, legend: true, gaps: true, ghosts: true },
    asSeen: null,
  });
  const [readers, setReaders] = useState<Readers>(INTERNAL);
  const [scope, setScope] = useState<Scope>(() => scopeAsSeen(view));
  const [table, setTable] = useState<ExportTable>('people');
  const [run, setRun] = useState<ExportRun | null>(null);
  useEffect(() => () => run?.cancel(), [run]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (run) return;
    const { asSeen, ...drawn } = look;
    const started = startExport(open, view, {
      format,
      ...drawn,
      ...readers,
      scope,
      view: (asSeen ?? readers.audience === 'internal') ? viewAsSeen(view) : DEFAULT_VIEW,
      table: readers.audience === 'client-safe' ? 'people' : table,
    });
    setRun(started);
    void receiveFile(started).then((received) => (received ? onClose() : setRun(null)));
  }

  return (
    <Dialog title={t('dialog.export.title')} size="lg" onClose={onClose}>
      <form onSubmit={submit}>
        <fieldset disabled={run !== null} style={{ all: 'unset', display: 'contents' }}>
          <Stack gap="md">
            <FormatChoice format={format} onChoose={setFormat} />
            <ExportAudience readers={readers} onChange={setReaders} />
            <ExportScope open={open} view={view} scope={scope} onChange={setScope} />
            {format === 'csv' && readers.audience !== 'client-safe' && (
              <TableChoice table={table} onChoose={setTable} />
            )}
            {format !== 'json' && (
              <ExportLook format={format} look={look} readers={readers} onChange={setLook} />
            )}
          </Stack>
        </fieldset>
        <JobButtons jobId={run?.jobId ?? null} onCancel={() => run?.cancel()}>
          <FormButtons
            submit={t('dialog.export.submit')}
            onCancel={onClose}
            loading={run !== null}
          />
        </JobButtons>
      </form>
    </Dialog>
  );
}

function FormatChoice(props: { format: Format; onChoose: (format: Format) => void }) {
  const t = useT();
  return (
    <div>
      <SegmentedControl
        fullWidth
        aria-label={t('dialog.export.format')}
        data={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
        value={props.format}
        onChange={(value) => props.onChoose(value as Format)}
      />
      <Text size="xs" c="dimmed" mt={6}>
        {t(`export.about.${props.format}`)}
      </Text>
    </div>
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
