import { describe, expect, it } from 'vitest';
import { renderPdf } from '../../../electron/backend/export/pdf.ts';
import { sheetsOf } from '../../../electron/backend/export/pdf-pages.ts';
import type { Box, CardScene, MapScene, Primitive } from '../../../shared/scene/types.ts';
import { pdfContent } from './pdf-content.ts';
import { pdfText } from './poppler.ts';

const OPTIONS = {
  theme: 'light',
  lang: 'en',
  page: 'fit',
  audience: 'Internal',
  at: '2025-03-12T09:00:00.000Z',
} as const;

function sceneOf(frame: readonly Primitive[], width = 400, height = 300): MapScene {
  const bounds = { x: -10, y: -20, width, height };
  return {
    bounds,
    title: 'Map – 地图',
    lanes: [],
    lines: [],
    ties: [],
    path: [],
    cards: [],
    proposals: [],
    frame,
  };
}

function cardOf(label: string, x: number, y: number): CardScene {
  const card = { x, y, width: 200, height: 80, kind: 'person', dot: 'ink', gap: null } as const;
  const state = { faded: false, departed: false, description: label };
  return { ...card, ...state, id: label, label, primitives: [word(label)] };
}

const word = (text: string, more: object = {}): Primitive => ({
  kind: 'text',
  x: 0,
  y: 20,
  text,
  size: 20,
  weight: 400,
  fill: 'ink',
  ...more,
});

describe('renderPdf', () => {
  it('is one page as large as the map, with text as text in fonts of its own', async () => {
    const scene = sceneOf([
      word('王小明 Wang Šimek'),
      word('Bold', { weight: 700, anchor: 'end' }),
    ]);
    const { pdf, missing } = await renderPdf(scene, OPTIONS);
    const { texts, sizes } = pdfContent(pdf);
    expect(missing).toEqual([]);
    expect(sizes).toEqual([[300, 225]]);
    expect(texts[0]?.join('|')).toMatch(/王小明 Wang \|?Š\|?imek\|Bold/);
    expect(pdf.length).toBeLessThan(30_000);
    expect(pdf.toString('latin1')).not.toMatch(/\/(JavaScript|URI|Launch|OpenAction)\b/);
  });

  it('is the same file for the same map', async () => {
    const [a, b] = [
      await renderPdf(sceneOf([word('a')]), OPTIONS),
      await renderPdf(sceneOf([word('a')]), OPTIONS),
    ];
    expect(a.pdf.equals(b.pdf)).toBe(true);
  });

  it('draws a box for what the font lacks, which copies as the text', async () => {
    const { pdf, missing } = await renderPdf(sceneOf([word('a ไทย b 𞤀')]), OPTIONS);
    expect(missing).toEqual(['ไ', 'ท', 'ย', '𞤀']);
    const found = pdfText(pdf);
    if (found !== null) expect(found.replace(/\p{Cf}/gu, '')).toContain('a ไทย b 𞤀');
  });

  it('survives any text and all kinds of drawing', async () => {
    const drawn: Primitive[] = [
      word('\u2068\u200d\ufe0f'),
      word('(\\) Tj ET <</JS (x)>> endobj'),
      { kind: 'circle', cx: 5, cy: 5, r: 3, stroke: 'ink', dash: [1.5, 2.5] },
      { kind: 'rect', x: 0, y: 0, width: 5, height: 9, radius: 40, fill: 'ink', opacity: 0.5 },
      { kind: 'polyline', points: [0, 0, 10, 0, 10, 10], radius: 4, stroke: 'line' },
      { kind: 'path', d: 'M0 0H5V5A2 2 0 0 1 3 7Z', fill: 'ink', stroke: 'line' },
      { kind: 'path', d: 'M0 0H5' },
    ];
    const { pdf } = await renderPdf(sceneOf(drawn), OPTIONS);
    expect(pdfContent(pdf).texts[0]).toContain('(\\) Tj ET <</JS (x)>> endobj');
  });

  it('fits the map on one sheet, or spreads it over named sheets without losing a word', async () => {
    const cards = Array.from({ length: 40 }, (_, i) =>
      cardOf(`word${i}`, (i % 8) * 400, 50 + Math.floor(i / 8) * 300),
    );
    const scene = { ...sceneOf([], 3_200, 1_600), cards };
    const a3 = pdfContent((await renderPdf(scene, { ...OPTIONS, page: 'a3' })).pdf);
    expect(a3.sizes.map((size) => size.map(Math.round))).toEqual([[1191, 842]]);
    const { texts, sizes } = pdfContent(
      (await renderPdf(scene, { ...OPTIONS, page: 'a4-tiled' })).pdf,
    );
    expect(sizes).toHaveLength(sheetsOf(scene.bounds, 'a4-tiled').length);
    expect(texts[0]).toContain('A1 / 6');
    const all = new Set(texts.flat());
    for (const { label } of cards) expect(all).toContain(label);
    expect(texts.flat().length).toBeLessThan(80);
  });
});

describe('sheetsOf', () => {
  const bounds: Box = { x: -50, y: -80, width: 5_000, height: 2_500 };

  it('covers the map with sheets that overlap, at a size to read', () => {
    const sheets = sheetsOf(bounds, 'a3-tiled');
    expect(new Set(sheets.map(({ name }) => name)).size).toBe(sheets.length);
    for (const { scale, window, box } of sheets) {
      expect(10 * scale).toBeGreaterThan(6);
      expect(window.width / scale).toBeCloseTo(box.width);
    }
    const right = Math.max(...sheets.map(({ box }) => box.x + box.width));
    const bottom = Math.max(...sheets.map(({ box }) => box.y + box.height));
    expect(right).toBeGreaterThanOrEqual(bounds.x + bounds.width);
    expect(bottom).toBeGreaterThanOrEqual(bounds.y + bounds.height);
    const [a, b] = sheets;
    expect((a?.box.x ?? 0) + (a?.box.width ?? 0)).toBeGreaterThan((b?.box.x ?? 0) + 20);
  });

  it('takes one sheet for a small map, and no page that readers refuse', () => {
    expect(sheetsOf({ ...bounds, width: 600, height: 400 }, 'a4-tiled')).toHaveLength(1);
    const [large] = sheetsOf({ ...bounds, width: 90_000 }, 'fit');
    expect(large?.width).toBe(14_400);
  });
});
