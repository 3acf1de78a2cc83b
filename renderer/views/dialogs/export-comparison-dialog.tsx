import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import type { Lang } from '../../../shared/api/base-types.ts';
import type { ExportFormat } from '../../../shared/api/export-types.ts';
import { LANGS } from '../../../shared/i18n/messages.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { receiveFile } from '../../actions/receive-file.ts';
import { type ExportRun, startExport } from '../../store/exports.ts';
import type { Comparing, OpenAccount } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { JobButtons } from '../jobs/job-progress.tsx';
import { ExportAudience } from './export-audience.tsx';

const FORMATS = ['pdf', 'png', 'svg'] as const satisfies readonly ExportFormat[];
const THEMES = ['light', 'dark'] as const;
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
  const [lang, setLang] = useState<Lang>(shownLang);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const [readers, setReaders] = useState<Readers>(INTERNAL);
  const [run, setRun] = useState<ExportRun | null>(null);
  useEffect(() => () => run?.cancel(), [run]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (run) return;
    const started = startExport(open, view, {
      format,
      lang,
      theme,
      scale: 2,
      ...readers,
      view: { layoutMode: view.layoutMode },
      compare: comparing.points,
    });
    setRun(started);
    void receiveFile(started).then((received) => (received ? onClose() : setRun(null)));
  }

  return (
    <Dialog title={t('history.export.title')} onClose={onClose}>
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
          {readers.audience === 'client-safe' && (
            <Text size="xs" c="dimmed">
              {t('history.export.client')}
            </Text>
          )}
          <ChoiceBar
            label={t('history.export.lang')}
            value={lang}
            options={LANGS.map((value) => ({ value, label: t(`history.export.langs.${value}`) }))}
            onChoose={setLang}
          />
          <ChoiceBar
            label={t('history.export.theme')}
            value={theme}
            options={THEMES.map((value) => ({ value, label: t(`history.export.themes.${value}`) }))}
            onChoose={setTheme}
          />
        </Stack>
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
