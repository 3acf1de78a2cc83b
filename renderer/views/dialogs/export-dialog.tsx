import { useState } from 'react';
import { EXPORT_TABLES, type ExportTable } from '../../../shared/api/export-types.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { DEFAULT_VIEW } from '../../../shared/scene/export-view.ts';
import type { Scope } from '../../../shared/scene/scope.ts';
import { type ExportRun, scopeAsSeen, startExport, viewAsSeen } from '../../store/exports.ts';
import type { OpenAccount } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { ExportAudience } from './export-audience.tsx';
import { ExportForm } from './export-form.tsx';
import { type FileFormat, FormatChoice } from './export-format.tsx';
import { chosenParts, ExportLook, isAsSeen, type Look } from './export-look.tsx';
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
] as const satisfies readonly FileFormat[];
const INTERNAL: Readers = { audience: 'internal', names: true, roles: false };

/** Writes the map, or a part of it, as stored, into a file. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const open = useStore((store) => store.open);
  return open && <MapForm open={open} onClose={onClose} />;
}

function MapForm({ open, onClose }: { open: OpenAccount; onClose: () => void }) {
  const t = useT();
  const shownLang = useLang();
  const view = useStore((store) => store.view);
  const [format, setFormat] = useState<FileFormat>('pdf');
  const [look, setLook] = useState<Look>({
    lang: shownLang,
    theme: 'light',
    scale: 2,
    page: 'fit',
    parts: { ties: true, legend: true, gaps: true, ghosts: true },
    proposals: null,
    asSeen: null,
  });
  const [readers, setReaders] = useState<Readers>(INTERNAL);
  const [scope, setScope] = useState<Scope>(() => scopeAsSeen(view));
  const [table, setTable] = useState<ExportTable>('people');

  function start(): ExportRun {
    const { lang, theme, scale, page } = look;
    return startExport(open, view, {
      format,
      ...{ lang, theme, scale, page },
      parts: chosenParts(look, readers, view),
      ...readers,
      scope,
      view: isAsSeen(look, readers) ? viewAsSeen(view) : DEFAULT_VIEW,
      table: readers.audience === 'client-safe' ? 'people' : table,
    });
  }

  return (
    <ExportForm title={t('dialog.export.title')} start={start} onClose={onClose}>
      <FormatChoice formats={FORMATS} format={format} onChoose={setFormat} />
      <ExportAudience readers={readers} onChange={setReaders} />
      <ExportScope open={open} view={view} scope={scope} onChange={setScope} />
      {format === 'csv' && readers.audience !== 'client-safe' && (
        <TableChoice table={table} onChoose={setTable} />
      )}
      {format !== 'json' && (
        <ExportLook {...{ format, look, readers, scope, view }} onChange={setLook} />
      )}
    </ExportForm>
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
