import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Readers } from '../../../shared/scene/audience.ts';
import { startExport } from '../../store/exports.ts';
import type { Comparing, OpenAccount } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import { ExportAudience } from './export-audience.tsx';
import { ExportForm } from './export-form.tsx';
import { type FileFormat, FormatChoice } from './export-format.tsx';
import { type PictureLook, PictureLookFields } from './picture-look.tsx';

const FORMATS = ['pdf', 'png', 'svg'] as const satisfies readonly FileFormat[];
const INTERNAL: Readers = { audience: 'internal', names: true, roles: false };

/** Writes the comparison on the map as a picture. */
export function ExportComparisonDialog({ onClose }: { readonly onClose: () => void }) {
  const open = useStore((store) => store.open);
  const comparing = useStore((store) => store.comparing);
  return (
    open && comparing && <ComparisonForm open={open} comparing={comparing} onClose={onClose} />
  );
}

interface ComparisonFormProps {
  readonly open: OpenAccount;
  readonly comparing: Comparing;
  readonly onClose: () => void;
}

function ComparisonForm({ open, comparing, onClose }: ComparisonFormProps) {
  const t = useT();
  const shownLang = useLang();
  const view = useStore((store) => store.view);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('pdf');
  const [look, setLook] = useState<PictureLook>({
    lang: shownLang,
    theme: 'light',
    scale: 2,
    page: 'fit',
  });
  const [readers, setReaders] = useState<Readers>(INTERNAL);

  const start = () =>
    startExport(open, view, {
      format,
      ...look,
      ...readers,
      view: { layoutMode: view.layoutMode },
      compare: comparing.points,
    });

  return (
    <ExportForm title={t('history.export.title')} start={start} onClose={onClose}>
      <FormatChoice formats={FORMATS} format={format} onChoose={setFormat} />
      <ExportAudience readers={readers} onChange={setReaders} />
      {readers.audience === 'client-safe' && (
        <Text size="xs" c="dimmed">
          {t('history.export.client')}
        </Text>
      )}
      <PictureLookFields format={format} look={look} onChange={setLook} />
    </ExportForm>
  );
}
