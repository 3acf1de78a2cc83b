import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { directionsOf } from '../../../electron/backend/export/directions.ts';
import { type FontFace, subsetFonts } from '../../../electron/backend/export/fonts.ts';
import { outlineTexts } from '../../../electron/backend/export/outline-text.ts';
import { renderPdf } from '../../../electron/backend/export/pdf.ts';
import { renderPng } from '../../../electron/backend/export/png.ts';
import { Shaper } from '../../../electron/backend/export/shaper.ts';
import { renderSvg } from '../../../electron/backend/export/svg.ts';
import { textRuns } from '../../../electron/backend/export/text-runs.ts';
import { isolate } from '../../../shared/scene/bidi.ts';
import { sceneToSvg } from '../../../shared/scene/svg.ts';
import { FONT_FAMILY, PALETTES, SCRIPT_FAMILIES } from '../../../shared/scene/tokens.ts';
import type { FontWeight, MapScene, TextPrimitive } from '../../../shared/scene/types.ts';
import { decodePng } from './decode-png.ts';
import { pdfContent } from './pdf-content.ts';
import { pdfPicture, pdfText } from './poppler.ts';

const LIGHT = { theme: 'light', lang: 'en' } as const;
const PAPER = {
  ...LIGHT,
  page: 'fit',
  audience: 'Internal',
  at: '2025-03-12T09:00:00.000Z',
} as const;

/** Texts below each other, at the size of a headline. */
function sceneOf(texts: readonly string[], more: Partial<TextPrimitive> = {}): MapScene {
  const frame = texts.map((text, i): TextPrimitive => {
    const style = { size: 20, weight: 400, fill: 'ink', ...more } as const;
    return { ...{ kind: 'text', x: 0, y: 24 + i * 36, text }, ...style };
  });
  const bounds = { x: -10, y: -10, width: 420, height: texts.length * 36 + 20 };
  return {
    ...{ bounds, title: 'Map', lanes: [], lines: [], ties: [], path: [], cards: [] },
    ...{ proposals: [], frame },
  };
}

async function facesFor(text: string, weight: FontWeight = 400): Promise<readonly FontFace[]> {
  const codes = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  return (await subsetFonts(new Map([[weight, codes]]))).faces;
}

const glyphsOf = async (text: string, rightToLeft = false) => {
  const [face] = (await facesFor(text)).slice(-1);
  return new Shaper(face?.sfnt ?? new Uint8Array()).glyphs(text, rightToLeft);
};

describe('the pieces of a line', () => {
  it.each([
    ['Ahmed (أحمد) 3', ['Ahmed (', '<أحمد', ') ', '3']],
    ['דירה 12, חיפה', ['<, חיפה', '12', '<דירה ']],
    [isolate('דוד (12)'), ['\u2068', '<)', '12', '<דוד (', '\u2069']],
    ['דוד x אחמד', ['<דוד', ' x ', '<אחמד']],
    [isolate('דוד x אחמד'), ['\u2068', '< אחמד', 'x', '<דוד ', '\u2069']],
    ['Anna Li', ['Anna Li']],
  ])('of %j stand as the bidirectional algorithm says', (text, expected) => {
    const pieces = directionsOf(text).map((one) => (one.rightToLeft ? '<' : '') + one.text);
    expect(pieces).toEqual(expected);
  });

  it('have each a face that has it, and a place from left to right', async () => {
    const faces = await facesFor('Ahmed (أحمد) 王 שלום 🤖12');
    const runs = textRuns('Ahmed (أحمد) 王 שלום 🤖12', faces).map(({ face, text }) => [
      face?.family,
      text,
    ]);
    expect(runs).toEqual([
      [FONT_FAMILY, 'Ahmed ('],
      [SCRIPT_FAMILIES.arabic, 'أحمد'],
      [FONT_FAMILY, ') 王 '],
      [SCRIPT_FAMILIES.hebrew, 'שלום'],
      [FONT_FAMILY, ' '],
      [SCRIPT_FAMILIES.emoji, '🤖'],
      [FONT_FAMILY, '12'],
    ]);
  });

  it('are all of the text, whatever it is, and nothing of it twice', async () => {
    const alphabet = [
      ...'aé王( )12אבבُ٣۴ ',
      '👍🏽',
      '👨‍👩‍👧',
      '🇩🇪',
      '1️⃣',
      '❤️',
      '🇩',
      '\u200d',
      'می‌خ',
      'ไ',
      '\u2068',
      '\u2069',
      '\u202e',
    ];
    const faces = await facesFor(alphabet.join(''));
    const texts = fc.array(fc.constantFrom(...alphabet), { maxLength: 12 });
    const seen = (text: string) =>
      Array.from(text.replace(/[\p{Cf}\p{Variation_Selector}]/gu, ''))
        .sort()
        .join('');
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join('');
        const runs = textRuns(text, faces);
        expect(seen(runs.map((run) => run.text).join(''))).toBe(seen(text));
        for (const run of runs) {
          if (!run.face) continue;
          const glyphs = new Shaper(run.face.sfnt).glyphs(run.text, run.rightToLeft);
          expect(glyphs.some(({ id }) => id === 0)).toBe(false);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('shaping', () => {
  it('joins Arabic letters, also with nothing but the glyphs of the text in the font', async () => {
    const [joined, apart] = [await glyphsOf('بب', true), await glyphsOf('ب\u200cب', true)];
    const width = (glyphs: typeof joined) => glyphs.reduce((sum, { advance }) => sum + advance, 0);
    expect(width(joined)).toBeLessThan(width(apart) * 0.8);
    expect(new Set(joined.map(({ id }) => id)).size).toBeGreaterThan(2);
    expect(joined.map(({ says }) => says).join('')).toBe('بب');
  });

  it.each(['👨‍👩‍👧‍👦', '👍🏽', '🇩🇪', '❤️', '1️⃣', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '🤷🏽‍♀️'])(
    'makes one picture of %s',
    async (text) => {
      const glyphs = (await glyphsOf(text)).filter(({ advance }) => advance > 0);
      expect(glyphs.map(({ says }) => says)).toEqual([text]);
    },
  );

  it('draws the parts of a sequence that is no picture', async () => {
    const glyphs = (await glyphsOf('👍‍🤖')).filter(({ advance }) => advance > 0);
    expect(glyphs).toHaveLength(2);
    expect(glyphs.every(({ id }) => id > 0)).toBe(true);
  });

  it.each([['محمد'], ['الله'], ['بنت'], ['مُحَمَّدٌ']])(
    'puts the glyphs of %s where resvg does',
    async (text = '') => {
      const scene = sceneOf([text], { size: 40, y: 50 });
      const faces = await facesFor(text);
      const picture = (one: MapScene) => {
        const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
        onTestFinished(() => rmSync(folder, { recursive: true }));
        const path = join(folder, 'a.ttf');
        writeFileSync(path, faces.at(-1)?.sfnt ?? '');
        const svg = sceneToSvg(one, { palette: PALETTES.light, background: 'canvas', lang: 'ar' });
        const font = { fontFiles: [path], loadSystemFonts: false };
        return new Resvg(svg.replaceAll('Noto Sans SC', SCRIPT_FAMILIES.arabic), { font }).render()
          .pixels;
      };
      const [ours, theirs] = [picture(outlineTexts(scene, faces)), picture(scene)];
      expect(inkOf(ours)).toBeGreaterThan(20_000);
      expect(difference(ours, theirs)).toBeLessThan(0.03 * inkOf(theirs));
    },
  );
});

const NAMES = ['דוד כהן', 'אחמד בן מוחמד', 'أحمد بن محمد', 'بنت ليلى', 'عبد الرحمن بن عبد العزيز'];
const LATIN = [
  'Head of Procurement',
  'Chief Financial Officer',
  'Anna Li',
  'Director of Operations',
];
const MIXED = [
  'Ahmed (أحمد) 3',
  isolate('דירה 12 (קומה 3)'),
  'Anna 👍🏽 Li 👨‍👩‍👧‍👦 🇩🇪',
  '王小明 أحمد 王 🤖12',
];

describe('a PDF', () => {
  it('has names of joined letters as text, each letter what it is', async () => {
    const { pdf, missing } = await renderPdf(sceneOf(['بنت ثبت']), PAPER);
    expect(missing).toEqual([]);
    // From left to right, as they stand.
    expect(pdfContent(pdf).texts.flat().join('')).toBe('تبث تنب');
  });

  it('is searched and copied in the order in which it is read', async () => {
    const { pdf } = await renderPdf(sceneOf([...LATIN, ...NAMES, ...LATIN, ...MIXED]), PAPER);
    const found = pdfText(pdf)?.replace(/\p{Cf}/gu, '');
    if (found === undefined) return;
    for (const name of [...LATIN, ...NAMES]) expect(found).toContain(name);
    for (const part of ['Ahmed (', 'أحمد', '12', 'קומה', '👍🏽', '🇩🇪', '🤖12', '王小明'])
      expect(found).toContain(part);
    expect(found).toContain('Anna 👍🏽 Li 👨👩👧👦 🇩🇪');
  });

  it.each([
    ['from the left', {}],
    ['from the right', { anchor: 'end', x: 380 }],
    ['around the middle, leaning, bold', { anchor: 'middle', x: 190, italic: true, weight: 700 }],
  ] as const)('looks like the picture, %s', async (_, more) => {
    const scene = sceneOf([...NAMES, ...MIXED, 'שָׁלוֹם مُحَمَّدٌ'], more);
    const { pdf } = await renderPdf(scene, PAPER);
    const page = pdfPicture(pdf, 2);
    if (!page) return;
    const { png } = await renderPng(scene, { ...LIGHT, scale: 2 });
    const picture = decodePng(png);
    expect([page.width, page.height]).toEqual([picture.width, picture.height]);
    const [ours, theirs] = [
      blurred(page.grey, page.width, 1),
      blurred(picture.pixels, page.width, 4),
    ];
    const apart = theirs.reduce((sum, share, i) => sum + Math.abs(share - (ours[i] ?? 0)), 0);
    // A map unit to the side it is 0.35, laid out from the left 0.56.
    expect(apart).toBeLessThan(0.18);
  });
});

describe('any text', () => {
  it('leaves as a PDF', async () => {
    const odd = [...'אבجمل( )1٣\u202e\u2067\u2069\u200d\u200c\ufe0f\u0301\u{1f3fd}🇩👍a王ไ\u20e3'];
    const mixed = fc.array(fc.constantFrom(...odd), { maxLength: 15 });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 15 }),
      fc.string({ unit: 'grapheme', maxLength: 15 }),
      mixed.map((characters) => characters.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const { pdf } = await renderPdf(sceneOf([one]), PAPER);
        expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  });
});

describe('an SVG', () => {
  it('keeps the text and brings the fonts, each under its own name and for its characters', async () => {
    const { svg, missing } = await renderSvg(sceneOf(MIXED), LIGHT);
    expect(missing).toEqual([]);
    expect(svg).toContain('>Ahmed (أحمد) 3</text>');
    for (const family of Object.values(SCRIPT_FAMILIES)) {
      expect(svg.split(`@font-face{font-family:&#39;${family}&#39;`)).toHaveLength(2);
      expect(svg).toMatch(new RegExp(`font-family="[^"]*${family}`));
    }
    expect(svg.length).toBeLessThan(40_000);
  });

  it('has none of them for a text that needs none', async () => {
    const { svg } = await renderSvg(sceneOf(['Größe – 12 € 王小明 → ✓ ①']), LIGHT);
    expect(svg).not.toMatch(/@font-face\{font-family:&#39;Noto (Sans (Hebrew|Arabic)|Emoji)/);
  });
});

const SQUARE = 6;

/** Sum of what is not white. */
function inkOf(pixels: Buffer): number {
  let sum = 0;
  for (let i = 0; i < pixels.length; i += 4) sum += 255 - (pixels[i] ?? 0);
  return sum;
}

function difference(a: Buffer, b: Buffer): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 4) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0));
  return sum;
}

/** Shares of the ink by squares, so that place and shape count, not how an edge is smoothed. */
function blurred(pixels: Buffer, width: number, bytes: number): number[] {
  const across = Math.ceil(width / SQUARE);
  const squares: number[] = [];
  let whole = 0;
  for (let i = 0; i * bytes < pixels.length; i++) {
    const [row, column] = [
      Math.floor(Math.floor(i / width) / SQUARE),
      Math.floor((i % width) / SQUARE),
    ];
    const ink = 255 - (pixels[i * bytes] ?? 0);
    squares[row * across + column] = (squares[row * across + column] ?? 0) + ink;
    whole += ink;
  }
  return squares.map((ink) => ink / whole);
}
