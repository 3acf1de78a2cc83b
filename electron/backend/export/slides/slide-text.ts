import type PptxGenJS from 'pptxgenjs';
import { cleanText } from '../../../../shared/domain/clean-text.ts';
import { measure } from '../../../../shared/scene/font-metrics.ts';
import type { FontWeight } from '../../../../shared/scene/types.ts';

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

/** Fonts that come with office programs: ours would have to be installed where the slides are edited. */
export function slideFont(text: string): string {
  return CHINESE.test(text) ? 'Microsoft YaHei' : 'Arial';
}

/** Of letters that stand in where the font that is asked for is missing; Chinese ones are as wide in any. */
const WIDER = { bold: 1.2, regular: 1.08 } as const;

/** Room to leave for text that something else stands beside, as `measure` tells it. */
export function roomFor(text: string, size: number, weight: FontWeight): number {
  const wider = CHINESE.test(text) ? 1 : WIDER[weight >= 600 ? 'bold' : 'regular'];
  return measure(text, size, weight) * wider;
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
