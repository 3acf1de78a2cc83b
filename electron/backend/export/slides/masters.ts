import type PptxGenJS from 'pptxgenjs';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import type { Palette } from '../../../../shared/scene/tokens.ts';
import type { FittingSize } from './fit-text.ts';
import { hex, slideFont } from './slide-text.ts';

/** The slide that opens a deck, and every other. */
export type SlideKind = 'opening' | 'page';

/** Name by which slides fill the title of their layout. */
export const TITLE = 'title';

/** Where titles stand, in inches, and how large they may be. */
export const TITLES = {
  opening: {
    box: { x: 1.1, y: 2.1, w: 11.2, h: 1 },
    sizes: [
      { points: 38, lines: 1 },
      { points: 28, lines: 2 },
      { points: 20, lines: 2 },
    ],
  },
  page: {
    box: { x: 0.5, y: 0.22, w: 8.2, h: 0.42 },
    sizes: [
      { points: 22, lines: 1 },
      { points: 15, lines: 1 },
      { points: 12, lines: 2 },
    ],
  },
} as const satisfies Record<
  SlideKind,
  { readonly box: object; readonly sizes: readonly [FittingSize, ...FittingSize[]] }
>;

type Margin = [number, number, number, number];

/** Beside the opening title. */
const BAR = { x: 0.8, y: 2.2, w: 0.08, h: 1.75 } as const;

/**
 * Layouts with a title, which outlines, tables of contents and screen readers go by. The name of each is its kind in the
 * reader's language, as answered.
 */
export function defineMasters(
  pptx: PptxGenJS,
  palette: Palette,
  t: Translate,
): Readonly<Record<SlideKind, string>> {
  const names = { opening: t('export.slide.layout.opening'), page: t('export.slide.layout.page') };
  const text = t('export.slide.layout.title');
  for (const kind of ['opening', 'page'] as const) {
    const { box, sizes } = TITLES[kind];
    const font = { fontFace: slideFont(text), fontSize: sizes[0].points, bold: true };
    // Slides take all of these from their layout, whatever they ask for themselves.
    const place = { ...box, align: 'left', valign: 'middle' } as const;
    const look = { ...font, color: hex(palette.ink), objectName: text };
    const margin: Margin = [0, 0, 0, 0];
    const options = { name: TITLE, type: 'title', margin, ...place, ...look } as const;
    const bar = { rect: { ...BAR, fill: { color: hex(palette.accent) } } };
    pptx.defineSlideMaster({
      title: names[kind],
      background: { color: hex(palette.canvas) },
      objects: [{ placeholder: { options, text } }, ...(kind === 'opening' ? [bar] : [])],
    });
  }
  return names;
}
