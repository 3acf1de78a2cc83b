import { describe, expect, it } from 'vitest';
import { fontFaceCss, subsetFonts } from '../../../electron/backend/export/fonts.ts';
import { codePointsOf } from '../../../electron/backend/export/sfnt.ts';

const codes = (text: string) => new Set([...text].map((c) => c.codePointAt(0) ?? 0));

describe('subsetFonts', () => {
  it('takes the small Latin file for Latin text, at each weight that is used', async () => {
    const used = new Map([
      [400, codes('Größe – 12 €')],
      [700, codes('Lǚ Wěi')],
    ] as const);
    const { faces, missing } = await subsetFonts(used);
    expect(missing).toEqual([]);
    expect(faces.map((face) => face.weight)).toEqual([400, 700, 700]);
    for (const face of faces) {
      expect(face.sfnt.length).toBeLessThan(12_000);
      for (const code of face.codePoints) expect(codePointsOf(face.sfnt)).toContain(code);
    }
  });

  it('draws common and rare Chinese characters with nearly all in one face', async () => {
    const { faces, missing } = await subsetFonts(new Map([[700, codes('王小明顒鈺 Wang')]]));
    expect(missing).toEqual([]);
    expect(faces[0]?.codePoints).toEqual(codes('王小明 Wang'));
    expect(faces.length).toBeLessThanOrEqual(3);
  });

  it('lists what the font lacks, but not characters that are never drawn', async () => {
    const { missing } = await subsetFonts(new Map([[400, codes('a\u2068\u200dไš𞤀\ufe0f')]]));
    expect(missing.toSorted()).toEqual(['ไ', '𞤀']);
  });

  it('embeds each face with its weight and range', async () => {
    const css = await fontFaceCss(await subsetFonts(new Map([[400, codes('abcé')]])));
    expect(css).toMatch(
      /^@font-face\{font-family:'Noto Sans SC';font-weight:400;src:url\(data:font\/woff2;base64,d09GMg[A-Za-z0-9+/=]+\) format\('woff2'\);unicode-range:U\+61-63,U\+E9\}$/,
    );
  });
});
