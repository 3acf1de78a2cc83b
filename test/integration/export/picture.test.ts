import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { subsetFonts, usedCharacters } from '../../../electron/backend/export/fonts.ts';
import { renderPng } from '../../../electron/backend/export/png.ts';
import { renderSvg } from '../../../electron/backend/export/svg.ts';
import { AppError } from '../../../shared/api/errors.ts';
import type { MapScene, Primitive } from '../../../shared/scene/types.ts';
import { decodePng } from './decode-png.ts';

const LIGHT = { theme: 'light', lang: 'en' } as const;

function sceneOf(height: number, frame: readonly Primitive[]): MapScene {
  const bounds = { x: -10, y: -20, width: 300, height };
  return {
    ...{ bounds, title: 'Map', lanes: [], lines: [], ties: [], path: [], cards: [] },
    ...{ proposals: [], frame },
  };
}

const word = (text: string, y: number): Primitive => ({
  kind: 'text',
  x: 0,
  y,
  text,
  size: 20,
  weight: 400,
  fill: 'ink',
});
const bar = (y: number): Primitive => ({
  kind: 'rect',
  x: 0,
  y,
  width: 100,
  height: 10,
  fill: 'role.economic',
});

/** Pixels of the SVG as a second program draws it with the same font. */
async function drawnByResvg(scene: MapScene, width: number): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'inroad-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { faces } = await subsetFonts(usedCharacters(scene));
  const fontFiles = faces.map(({ sfnt }, i) => {
    const file = join(folder, `${i}.ttf`);
    writeFileSync(file, sfnt);
    return file;
  });
  const { svg } = await renderSvg(scene, LIGHT);
  const font = { fontFiles, loadSystemFonts: false };
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render().pixels;
}

describe('renderPng', () => {
  it('draws rectangles where they are, in many strips without seams', async () => {
    const ys = Array.from({ length: 300 }, (_, i) => i * 50);
    const { png } = await renderPng(sceneOf(15_020, ys.map(bar)), { ...LIGHT, scale: 2 });
    const picture = decodePng(png);
    expect([picture.width, picture.height]).toEqual([600, 30_040]);
    const [ink, paper] = ['5b1272ff', 'ffffffff'];
    const colors = new Set<string>();
    for (let row = 0; row < picture.height; row++) {
      const color = picture.at(120, row);
      colors.add(color);
      const y = row / 2 - 20;
      const inBar = y >= 0 && y < 15_000 && y % 50 < 10;
      if (color !== (inBar ? ink : paper)) throw new Error(`row ${row}: ${color}`);
    }
    expect(colors.size).toBe(2);
  });

  it('writes text with our font: a character it has leaves ink', async () => {
    const { png, missing } = await renderPng(sceneOf(60, [word('决策层 Map', 20)]), {
      ...LIGHT,
      scale: 1,
    });
    expect(missing).toEqual([]);
    const picture = decodePng(png);
    const inked = (from: number, to: number) => {
      let count = 0;
      for (let x = from; x < to; x++)
        for (let y = 0; y < picture.height; y++) if (picture.at(x, y) !== 'ffffffff') count++;
      return count;
    };
    for (const i of [0, 1, 2]) expect(inked(10 + i * 20, 30 + i * 20)).toBeGreaterThan(40);
  });

  it('shows what resvg shows of the SVG', async () => {
    const slanted: Primitive = {
      ...{ kind: 'text', text: 'vacant 空缺', x: 0, y: 150, size: 20, weight: 400 },
      ...{ fill: 'ink', italic: true },
    };
    const curve: Primitive = {
      ...{ kind: 'path', d: 'M10 60C60 10 120 110 180 60', stroke: 'tie.influences' },
      ...{ strokeWidth: 4, dash: [1, 6] },
    };
    const corner: Primitive = {
      ...{ kind: 'polyline', points: [200, 20, 200, 100, 260, 100], radius: 8 },
      ...{ stroke: 'line', strokeWidth: 2 },
    };
    const badge: Primitive = { kind: 'circle', cx: 240, cy: 140, r: 12, fill: 'role.coach' };
    const texts = [word('Director 决策层', 30), { ...word('Bold', 100), weight: 700 as const }];
    const scene = sceneOf(200, [bar(0), curve, corner, badge, slanted, ...texts]);
    const { png } = await renderPng(scene, { ...LIGHT, scale: 2 });
    const ours = decodePng(png);
    const theirs = await drawnByResvg(scene, ours.width);
    expect(theirs.length).toBe(ours.pixels.length);
    let other = 0;
    let ink = 0;
    for (let at = 0; at < theirs.length; at += 4) {
      if ([0, 1, 2].some((i) => (theirs[at + i] ?? 0) < 200)) ink += 1;
      const apart = [0, 1, 2].map((i) =>
        Math.abs((theirs[at + i] ?? 0) - (ours.pixels[at + i] ?? 0)),
      );
      if (Math.max(...apart) > 96) other += 1;
    }
    expect(ink).toBeGreaterThan(5_000);
    // They differ in how edges are smoothed, not in where anything is: moved by half a pixel it is 8 %.
    expect(other / ink).toBeLessThan(0.03);
  });

  it('is drawn with its own glyphs while another is under way', async () => {
    const scenes = ['决策层', 'Map of 管理层', 'Ośrodek Łódź'].map((text) =>
      sceneOf(60, [word(text, 20)]),
    );
    const draw = async (scene: MapScene) => (await renderPng(scene, { ...LIGHT, scale: 1 })).png;
    const alone: Buffer[] = [];
    for (const scene of scenes) alone.push(await draw(scene));
    const together = await Promise.all(scenes.map(draw));
    for (const [i, png] of together.entries()) expect(png.equals(alone[i] ?? png)).toBe(true);
  });

  it('refuses what no viewer opens, and names the largest scale, which works', async () => {
    const scene = sceneOf(20_000, [bar(0)]);
    const error = await renderPng(scene, { ...LIGHT, scale: 8 }).catch((e: unknown) => e);
    expect(error).toBeInstanceOf(AppError);
    const { code, params } = error as AppError;
    expect({ code, params }).toEqual({
      code: 'export.too-large',
      params: { largestScale: 1.63 },
    });
    const { png } = await renderPng(scene, { ...LIGHT, scale: 1.63 });
    expect(decodePng(png).height).toBe(32_600);
  });

  it('leaves no font behind, also when it fails', async () => {
    const fonts = () => GlobalFonts.families.length;
    const before = fonts();
    await renderPng(sceneOf(60, [word('a', 20)]), { ...LIGHT, scale: 1 });
    const broken = {
      ...bar(0),
      fill: 'ink',
      get x(): number {
        throw new Error('broken');
      },
    } as Primitive;
    await expect(renderPng(sceneOf(60, [broken]), { ...LIGHT, scale: 1 })).rejects.toThrow(
      'broken',
    );
    expect(fonts()).toBe(before);
  });
});

describe('renderSvg', () => {
  it('carries the glyphs it needs and keeps text as text', async () => {
    const { svg, missing } = await renderSvg(sceneOf(60, [word('决策 <&>', 20)]), LIGHT);
    expect(missing).toEqual([]);
    expect(svg).toContain('>决策 &lt;&amp;&gt;</text>');
    expect(svg.match(/@font-face/g)).toHaveLength(1);
    expect(svg.length).toBeLessThan(8_000);
  });
});
