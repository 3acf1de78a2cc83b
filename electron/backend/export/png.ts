import { setImmediate as afterOthers } from 'node:timers/promises';
import { createCanvas, Path2D, type SKRSContext2D } from '@napi-rs/canvas';
import { AppError } from '../../../shared/api/errors.ts';
import type { PaintTools } from '../../../shared/scene/canvas.ts';
import { cropScene } from '../../../shared/scene/crop-scene.ts';
import { paintScene } from '../../../shared/scene/paint-scene.ts';
import { PALETTES } from '../../../shared/scene/tokens.ts';
import type { Box, MapScene } from '../../../shared/scene/types.ts';
import { withCanvasFonts } from './canvas-fonts.ts';
import type { Follow } from './follow.ts';
import { subsetFonts, usedCharacters } from './fonts.ts';
import { outlineTexts } from './outline-text.ts';
import { encodePng } from './png-encoder.ts';
import type { PictureOptions } from './svg.ts';

/** What picture viewers and office programs open: a side that fits 15 bits, and 1 GiB when unpacked. */
const MAX_SIDE = 32_767;
const MAX_PIXELS = 1 << 28;
/** Pixels of a part: few enough for little memory and for an early end when the picture is not wanted any more. */
const STRIP_PIXELS = 4_000_000;
const BYTES_PER_PIXEL = 4;

/**
 * The scene as a PNG file, painted by Skia strip by strip as the window paints it, with the glyphs of our font;
 * characters it lacks come from the system's fonts.
 *
 * @param scale Pixels per map unit.
 * @throws {AppError} `export.too-large` with the `largestScale` that would do.
 */
export async function renderPng(
  scene: MapScene,
  {
    theme,
    scale,
    signal,
    tell,
  }: Pick<PictureOptions, 'theme'> & { readonly scale: number } & Partial<Follow>,
): Promise<{ readonly png: Buffer; readonly missing: readonly string[] }> {
  const size = pixelSize(scene.bounds, scale);
  const fonts = await subsetFonts(usedCharacters(scene));
  const drawable = outlineTexts(scene, fonts.faces);
  const palette = PALETTES[theme];
  const png = await withCanvasFonts(fonts.faces, (families) => {
    const tools = { palette, path: keptPaths(), families };
    return encodePng(size.width, size.height, strips(), scene.title);

    async function* strips(): AsyncGenerator<Uint8Array> {
      const most = Math.max(1, Math.floor(STRIP_PIXELS / size.width));
      const canvas = createCanvas(size.width, Math.min(most, size.height));
      for (let top = 0; top < size.height; top += most) {
        // Who asks is heard in between, and what is compressed meanwhile is taken.
        await afterOthers();
        signal?.throwIfAborted();
        const rows = Math.min(most, size.height - top);
        paintStrip(canvas.getContext('2d'), drawable, { size, top, rows }, tools);
        yield canvas.data().subarray(0, rows * size.width * BYTES_PER_PIXEL);
        tell?.((top + rows) / size.height);
      }
    }
  });
  return { png, missing: fonts.missing };
}

interface Strip {
  readonly size: { readonly width: number; readonly height: number };
  /** In pixels, as `rows` is. */
  readonly top: number;
  readonly rows: number;
}

function paintStrip(
  context: SKRSContext2D,
  scene: MapScene,
  { size, top, rows }: Strip,
  tools: PaintTools<Path2D>,
): void {
  const { x, y, width, height } = scene.bounds;
  const across = size.width / width;
  const down = size.height / height;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = tools.palette.canvas;
  context.fillRect(0, 0, size.width, rows);
  context.setTransform(across, 0, 0, down, -x * across, -y * down - top);
  context.textRendering = 'geometricPrecision';
  const part = { x, width, y: y + top / down, height: rows / down };
  paintScene(context, cropScene(scene, part), tools);
}

/** Outlines by what describes them: the same signs are on many cards. */
function keptPaths(): (d: string) => Path2D {
  const kept = new Map<string, Path2D>();
  return (d) => {
    const path = kept.get(d) ?? new Path2D(d);
    kept.set(d, path);
    return path;
  };
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
