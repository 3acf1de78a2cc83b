import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { AppError } from '../../../shared/api/errors.ts';
import { cropScene } from '../../../shared/scene/crop-scene.ts';
import { sceneToSvg } from '../../../shared/scene/svg.ts';
import { FONT_FAMILY, PALETTES } from '../../../shared/scene/tokens.ts';
import type { Box, MapScene } from '../../../shared/scene/types.ts';
import type { Follow } from './follow.ts';
import { type FontFace, type SubsetFonts, subsetFonts, usedCharacters } from './fonts.ts';
import { outlineTexts } from './outline-text.ts';
import { encodePng } from './png-encoder.ts';
import type { PictureOptions } from './svg.ts';

/** What picture viewers and office programs open: a side that fits 15 bits, and 1 GiB when unpacked. */
const MAX_SIDE = 32_767;
const MAX_PIXELS = 1 << 28;
/**
 * Pixels of a part, drawn two at once: few enough that their memory is used again instead of asked for anew, many when
 * each part costs a search for the system's fonts.
 */
const STRIP_PIXELS = 14_000_000;
const STRIPS_AT_ONCE = 2;
const STRIP_PIXELS_WITH_SYSTEM_FONTS = 64_000_000;

/**
 * The scene as a PNG file, drawn by resvg strip by strip with the glyphs of our font; characters it lacks come from the
 * system's fonts.
 *
 * @param scale Pixels per map unit.
 * @throws {AppError} `export.too-large` with the `largestScale` that would do.
 */
export async function renderPng(
  scene: MapScene,
  {
    theme,
    lang,
    scale,
    signal,
    tell,
  }: PictureOptions & { readonly scale: number } & Partial<Follow>,
): Promise<{ readonly png: Buffer; readonly missing: readonly string[] }> {
  const size = pixelSize(scene.bounds, scale);
  const fonts = await subsetFonts(usedCharacters(scene));
  const drawable = outlineTexts(scene, fonts.faces);
  const strips = stripsOf(scene.bounds, size, fonts.missing.length > 0);
  const png = await withFontFiles(fonts, (fontFiles) => {
    const options: ResvgRenderOptions = {
      font: {
        fontFiles,
        loadSystemFonts: fonts.missing.length > 0,
        defaultFontFamily: FONT_FAMILY,
        sansSerifFamily: FONT_FAMILY,
      },
      background: PALETTES[theme].canvas,
    };
    const draw = async (strip: Strip): Promise<Uint8Array> => {
      const svg = sceneToSvg(cropScene(drawable, strip.box), {
        palette: PALETTES[theme],
        background: null,
        lang,
        size: { width: size.width, height: strip.rows },
        described: false,
      });
      const { pixels } = await renderAsync(svg, options);
      tell?.((strips.indexOf(strip) + 1) / strips.length);
      return pixels;
    };
    return encodePng(size.width, size.height, ahead(strips, draw, signal), scene.title);
  });
  return { png, missing: fonts.missing };
}

function pixelSize(bounds: Box, scale: number): { width: number; height: number } {
  const width = Math.ceil(bounds.width * scale);
  const height = Math.ceil(bounds.height * scale);
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) {
    const most = Math.min(
      MAX_SIDE / Math.max(bounds.width, bounds.height),
      Math.sqrt(MAX_PIXELS / (bounds.width * bounds.height)),
    );
    const largestScale = Math.floor(most * 100) / 100;
    throw new AppError('export.too-large', { largestScale });
  }
  return { width, height };
}

interface Strip {
  readonly box: Box;
  readonly rows: number;
}

function stripsOf(
  bounds: Box,
  { width, height }: { readonly width: number; readonly height: number },
  systemFonts: boolean,
): Strip[] {
  const pixels = systemFonts ? STRIP_PIXELS_WITH_SYSTEM_FONTS : STRIP_PIXELS;
  const most = Math.max(1, Math.floor(pixels / width));
  const unit = bounds.height / height;
  const strips: Strip[] = [];
  for (let top = 0; top < height; top += most) {
    const rows = Math.min(most, height - top);
    strips.push({ rows, box: { ...bounds, y: bounds.y + top * unit, height: rows * unit } });
  }
  return strips;
}

/**
 * Results in order, of which a few are always being worked on. It ends when all that was begun has: resvg must not be
 * left at work by a thread that is gone.
 */
async function* ahead<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  signal: AbortSignal | undefined,
): AsyncGenerator<R> {
  const running: Promise<R>[] = [];
  const begin = (item: T | undefined) => {
    if (item === undefined) return;
    const result = work(item);
    // A failure is met where the result is awaited; without this it would end the process before that.
    result.catch(() => undefined);
    running.push(result);
  };
  try {
    items.slice(0, STRIPS_AT_ONCE).forEach(begin);
    for (const [i] of items.entries()) {
      const result = await running.shift();
      signal?.throwIfAborted();
      begin(items[i + STRIPS_AT_ONCE]);
      if (result !== undefined) yield result;
    }
  } finally {
    await Promise.allSettled(running);
  }
}

/** Runs `use` with the subsets as files in a private folder that is gone afterwards: resvg reads fonts from files only. */
async function withFontFiles<T>(
  { faces }: SubsetFonts,
  use: (paths: string[]) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'inroad-fonts-'));
  try {
    // For a character that its own face lacks, resvg takes the first face that has it: bold ones are names.
    const ordered = faces.toSorted(
      (a, b) => Number(isScript(a)) - Number(isScript(b)) || b.weight - a.weight,
    );
    const write = async (face: FontFace, i: number) => {
      const path = join(folder, `${i}.ttf`);
      await writeFile(path, face.sfnt);
      return path;
    };
    return await use(await Promise.all(ordered.map(write)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whether a face is of no use as the one that a text is drawn with. */
function isScript({ family }: FontFace): boolean {
  return family !== FONT_FAMILY;
}
