import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Lang } from '../../../shared/api/base-types.ts';
import { fromBase64 } from '../../../shared/api/base64.ts';
import type { ExportFormat } from '../../../shared/api/export-types.ts';
import { LANGS } from '../../../shared/i18n/messages.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { saveFile } from '../../platform/files.ts';
import { api } from '../../store/api.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { ExportAudience } from './export-audience.tsx';

const FORMATS = ['pdf', 'png', 'svg'] as const satisfies readonly ExportFormat[];
const THEMES = ['light', 'dark'] as const;
const INTERNAL: Readers = { audience: 'internal', names: true, roles: false };

/** Writes the comparison on the map as a picture. */
export function ExportComparisonDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const shownLang = useLang();
  const points = useStore((store) => store.comparing?.points);
  const accountId = useStore((store) => store.open?.accountId);
  const opportunityId = useStore((store) => store.view.opportunityId);
  const layoutMode = useStore((store) => store.view.layoutMode);
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('pdf');
  const [lang, setLang] = useState<Lang>(shownLang);
  const [theme, setTheme] = useState<(typeof THEMES)[number]>('light');
  const [readers, setReaders] = useState<Readers>(INTERNAL);
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    if (!accountId || !points) return;
    setBusy(true);
    try {
      const { fileName, mime, data } = await api['export.render']({
        accountId,
        opportunityId,
        format,
        lang,
        theme,
        scale: 2,
        ...readers,
        view: { layoutMode },
        compare: points,
      });
      saveFile(fileName, mime, fromBase64(data));
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
        <FormButtons submit={t('dialog.export.submit')} onCancel={onClose} loading={busy} />
      </form>
    </Dialog>
  );
}
