import { sceneToSvg } from '../../../shared/scene/svg.ts';
import { PALETTES, type Theme } from '../../../shared/scene/tokens.ts';
import type { MapScene } from '../../../shared/scene/types.ts';
import { fontFaceCss, subsetFonts, usedCharacters } from './fonts.ts';

export interface PictureOptions {
  readonly theme: Theme;
  readonly lang: string;
}

/**
 * The scene as an SVG file that looks the same everywhere: text stays text, and the glyphs it needs are inside.
 *
 * @returns The document, and the characters our font lacks, which the reader's own fonts draw.
 */
export async function renderSvg(
  scene: MapScene,
  { theme, lang }: PictureOptions,
): Promise<{ readonly svg: string; readonly missing: readonly string[] }> {
  const fonts = await subsetFonts(usedCharacters(scene));
  const svg = sceneToSvg(scene, {
    palette: PALETTES[theme],
    background: 'canvas',
    lang,
    fontCss: await fontFaceCss(fonts),
  });
  return { svg, missing: fonts.missing };
}
