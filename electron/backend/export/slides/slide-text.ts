import type PptxGenJS from 'pptxgenjs';
import { cleanText } from '../../../../shared/domain/clean-text.ts';

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Fonts that come with office programs: ours would have to be installed where the slides are edited. */
export function slideFont(text: string): string {
  return CHINESE.test(text) ? 'Microsoft YaHei' : 'Arial';
}

/** Text as slides can carry it, and the language it is checked in. */
export function run(
  text: string,
  { lang = 'en', ...options }: PptxGenJS.TextPropsOptions & { readonly lang?: string },
): PptxGenJS.TextProps {
  const clean = cleanText(text);
  return {
    text: clean,
    options: { ...options, fontFace: slideFont(clean), lang: lang === 'en' ? 'en-US' : lang },
  };
}

/** A colour as slides write it: `RRGGBB`. */
export function hex(color: string): string {
  return color.replace('#', '').toUpperCase();
}
