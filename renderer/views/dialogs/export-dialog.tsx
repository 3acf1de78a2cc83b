import { SegmentedControl, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fromBase64 } from '../../../shared/api/base64.ts';
import type { ExportFormat } from '../../../shared/api/contract.ts';
import { saveFile } from '../../platform/files.ts';
import { api } from '../../store/api.ts';
import { flushChanges } from '../../store/documents.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useLang, useT } from '../../ui/use-t.ts';

const FORMATS = ['png', 'svg', 'json'] as const satisfies readonly ExportFormat[];
const SCALES = ['1', '2', '3', '4'] as const;
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const;

/** Writes the whole map, as stored, into a file. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const t = useT();
  const shownLang = useLang();
  const accountId = useStore((store) => store.open?.accountId);
  const opportunityId = useStore((store) => store.view.opportunityId);
  const [format, setFormat] = useState<ExportFormat>('png');
  const [lang, setLang] = useState(shownLang);
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2');
  const [busy, setBusy] = useState(false);

  async function write(): Promise<void> {
    if (!accountId) return;
    setBusy(true);
    try {
      await flushChanges();
      const file = await api['export.render']({
        accountId,
        opportunityId,
        format,
        lang,
        theme,
        scale: Number(scale),
      });
      saveFile(file.fileName, file.mime, fromBase64(file.data));
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
              data-autofocus
              aria-label={t('dialog.export.format')}
              data={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
              value={format}
              onChange={(value) => setFormat(value as ExportFormat)}
            />
            <Text size="xs" c="dimmed" mt={6}>
              {t(`dialog.export.about.${format}`)}
            </Text>
          </div>
          {format !== 'json' && (
            <>
              <ChoiceBar
                label={t('ui.language')}
                value={lang}
                options={LANGUAGES}
                onChoose={setLang}
              />
              <ChoiceBar
                label={t('ui.theme')}
                value={theme}
                options={(['light', 'dark'] as const).map((value) => ({
                  value,
                  label: t(`ui.themes.${value}`),
                }))}
                onChoose={setTheme}
              />
            </>
          )}
          {format === 'png' && (
            <ChoiceBar
              label={t('dialog.export.scale')}
              description={t('dialog.export.scaleHelp')}
              value={scale}
              options={SCALES.map((value) => ({ value, label: `${value}×` }))}
              onChoose={setScale}
            />
          )}
        </Stack>
        <FormButtons submit={t('dialog.export.submit')} onCancel={onClose} loading={busy} />
      </form>
    </Dialog>
  );
}
