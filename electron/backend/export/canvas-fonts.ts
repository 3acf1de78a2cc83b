import { randomUUID } from 'node:crypto';
import { type FontKey, GlobalFonts } from '@napi-rs/canvas';
import type { FontWeight } from '../../../shared/scene/types.ts';
import type { FontFace } from './fonts.ts';

/** What draws the characters that our faces lack. */
const SYSTEM = 'sans-serif';

/**
 * Lets canvases draw with these faces while `use` runs. Each stands under a name of its own: the names are of the whole
 * process, where another picture may be under way with faces of the same family that have other glyphs.
 *
 * @param use Given the CSS families for a weight: its own faces first, then the others, then the system's.
 * @throws {Error} when a face cannot be read.
 */
export async function withCanvasFonts<T>(
  faces: readonly FontFace[],
  use: (families: (weight: FontWeight) => string) => Promise<T>,
): Promise<T> {
  const named = faces.map((face) => ({ ...face, name: randomUUID() }));
  const stacks = new Map<FontWeight, string>();
  const families = (weight: FontWeight): string => {
    const known = stacks.get(weight);
    if (known !== undefined) return known;
    const ownFirst = named.toSorted(
      (a, b) => Number(b.weight === weight) - Number(a.weight === weight),
    );
    const stack = [...ownFirst.map(({ name }) => `"${name}"`), SYSTEM].join(',');
    stacks.set(weight, stack);
    return stack;
  };
  const keys: FontKey[] = [];
  try {
    for (const { name, sfnt } of named) {
      const key = GlobalFonts.register(sfnt, name);
      if (!key) throw new Error('a face of the font cannot be read');
      keys.push(key);
    }
    return await use(families);
  } finally {
    GlobalFonts.removeBatch(keys);
  }
}
