import { SimpleGrid } from '@mantine/core';
import type { Lang } from '../../../shared/api/base-types.ts';
import { type ExportFormat, PAGES, type Page } from '../../../shared/api/export-types.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';

/** How any picture of the map is drawn. */
export interface PictureLook {
  readonly lang: Lang;
  readonly theme: 'light' | 'dark';
  /** Pixels per map unit of a PNG. */
  readonly scale: number;
  /** Paper of a PDF. */
  readonly page: Page;
}

interface PictureLookProps<L extends PictureLook> {
  readonly look: L;
  readonly onChange: (look: L) => void;
}

const SCALES = ['1', '2', '3', '4'] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
] as const;

export function PictureLanguage<L extends PictureLook>({ look, onChange }: PictureLookProps<L>) {
  const t = useT();
  return (
    <ChoiceBar
      label={t('ui.language')}
      value={look.lang}
      options={LANGUAGES}
      onChoose={(lang) => onChange({ ...look, lang })}
    />
  );
}

/** Language, colours, and what the format asks for: the size of its pixels or its paper. */
export function PictureLookFields<L extends PictureLook>({
  format,
  look,
  onChange,
}: PictureLookProps<L> & { readonly format: ExportFormat }) {
  const t = useT();
  return (
    <>
      <SimpleGrid cols={2}>
        <PictureLanguage look={look} onChange={onChange} />
        <ChoiceBar
          label={t('ui.theme')}
          value={look.theme}
          options={THEMES.map((value) => ({ value, label: t(`ui.themes.${value}`) }))}
          onChoose={(theme) => onChange({ ...look, theme })}
        />
      </SimpleGrid>
      {format === 'png' && (
        <ChoiceBar
          label={t('dialog.export.scale')}
          description={t('dialog.export.scaleHelp')}
          value={String(look.scale)}
          options={SCALES.map((value) => ({ value, label: `${value}×` }))}
          onChoose={(scale) => onChange({ ...look, scale: Number(scale) })}
        />
      )}
      {format === 'pdf' && (
        <ChoiceBar
          label={t('export.page.label')}
          description={t('export.page.help')}
          value={look.page}
          options={PAGES.map((value) => ({ value, label: t(`export.page.${value}`) }))}
          onChoose={(page) => onChange({ ...look, page })}
        />
      )}
    </>
  );
}
