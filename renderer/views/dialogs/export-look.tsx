import { Chip, Group, Input, SimpleGrid, Switch } from '@mantine/core';
import type { Lang } from '../../../shared/api/base-types.ts';
import {
  type ExportFormat,
  type ExportParts,
  PAGES,
  type Page,
} from '../../../shared/api/export-types.ts';
import type { Readers } from '../../../shared/scene/audience.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';

/** How a map is drawn. */
export interface Look {
  readonly lang: Lang;
  readonly theme: 'light' | 'dark';
  /** Pixels per map unit of a PNG. */
  readonly scale: number;
  /** Paper of a PDF. */
  readonly page: Page;
  readonly parts: ExportParts;
  /** Whether it is laid out, folded and coloured as on screen; null: for us, not for others. */
  readonly asSeen: boolean | null;
}

interface ExportLookProps {
  readonly format: ExportFormat;
  readonly look: Look;
  readonly readers: Readers;
  readonly onChange: (look: Look) => void;
}

const SCALES = ['1', '2', '3', '4'] as const;
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const;
/** Formats without a picture. */
const TABLES: ReadonlySet<ExportFormat> = new Set(['csv', 'xlsx', 'md']);
/** What a client is never shown, and so is not asked about. */
const NOT_FOR_CLIENTS: ReadonlySet<string> = new Set(['ties', 'gaps', 'ghosts']);

/** Language, colours, paper and what is on the map. */
export function ExportLook({ format, look, readers, onChange }: ExportLookProps) {
  const t = useT();
  const set = (some: Partial<Look>) => onChange({ ...look, ...some });
  const parts = (['ties', 'legend', 'gaps', 'ghosts'] as const).filter(
    (part) => readers.audience !== 'client-safe' || !NOT_FOR_CLIENTS.has(part),
  );
  const language = (
    <ChoiceBar
      label={t('ui.language')}
      value={look.lang}
      options={LANGUAGES}
      onChoose={(lang) => set({ lang })}
    />
  );
  if (TABLES.has(format)) return language;
  return (
    <>
      <SimpleGrid cols={2}>
        {language}
        <ChoiceBar
          label={t('ui.theme')}
          value={look.theme}
          options={(['light', 'dark'] as const).map((value) => ({
            value,
            label: t(`ui.themes.${value}`),
          }))}
          onChoose={(theme) => set({ theme })}
        />
      </SimpleGrid>
      {format === 'png' && (
        <ChoiceBar
          label={t('dialog.export.scale')}
          description={t('dialog.export.scaleHelp')}
          value={String(look.scale)}
          options={SCALES.map((value) => ({ value, label: `${value}×` }))}
          onChoose={(scale) => set({ scale: Number(scale) })}
        />
      )}
      {format === 'pdf' && (
        <ChoiceBar
          label={t('export.page.label')}
          description={t('export.page.help')}
          value={look.page}
          options={PAGES.map((value) => ({ value, label: t(`export.page.${value}`) }))}
          onChoose={(page) => set({ page })}
        />
      )}
      <Switch
        size="sm"
        label={t('export.view.asSeen')}
        description={t(
          readers.audience === 'client-safe' ? 'export.view.clientHelp' : 'export.view.asSeenHelp',
        )}
        checked={look.asSeen ?? readers.audience === 'internal'}
        onChange={(event) => set({ asSeen: event.currentTarget.checked })}
      />
      <Input.Wrapper label={t('export.partsLabel')} labelElement="div">
        <Group gap="xs" mt={4}>
          {parts.map((part) => (
            <Chip
              key={part}
              size="xs"
              checked={look.parts[part]}
              onChange={(shown) => set({ parts: { ...look.parts, [part]: shown } })}
            >
              {t(`export.part.${part}`)}
            </Chip>
          ))}
        </Group>
      </Input.Wrapper>
    </>
  );
}
