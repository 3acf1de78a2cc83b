import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import type { FontWeight, MapScene, Primitive } from '../../../shared/scene/types.ts';
import { mirrored } from './directions.ts';
import { type FontSource, fontSources } from './font-files.ts';
import { isInvisible } from './joined-characters.ts';
import { codePointsOf } from './sfnt.ts';

/** A part of our font with just the glyphs a picture needs. */
export interface FontFace {
  /** What CSS calls it. */
  readonly family: string;
  readonly weight: FontWeight;
  readonly codePoints: ReadonlySet<number>;
  /** TrueType. */
  readonly sfnt: Buffer;
}

export interface SubsetFonts {
  readonly faces: readonly FontFace[];
  /** Characters our font does not have; the reader's own fonts draw them. */
  readonly missing: readonly string[];
}

/** The characters a scene writes, by weight. */
export function usedCharacters(scene: MapScene): Map<FontWeight, Set<number>> {
  const used = new Map<FontWeight, Set<number>>();
  const visit = (primitives: readonly Primitive[]) => {
    for (const primitive of primitives) {
      if (primitive.kind !== 'text') continue;
      const codes = used.get(primitive.weight) ?? new Set();
      used.set(primitive.weight, codes);
      for (const character of primitive.text) codes.add(character.codePointAt(0) ?? 0);
    }
  };
  visit(scene.lanes);
  visit(scene.frame);
  for (const { primitives } of [...scene.cards, ...scene.proposals]) visit(primitives);
  return used;
}

/** Subsets of our font that draw the given characters: as few files as have them, each cut down to them. */
export async function subsetFonts(
  used: ReadonlyMap<FontWeight, ReadonlySet<number>>,
): Promise<SubsetFonts> {
  const faces: FontFace[] = [];
  const missing = new Set<string>();
  for (const [weight, codes] of used) {
    const all = new Set([...codes, ...mirrored(codes)]);
    const wanted = new Set([...all].filter((code) => !isInvisible(code)));
    for (const source of fontSources(weight, wanted)) {
      const candidates = [...wanted].filter((code) => source.covers?.(code) ?? true);
      const also = source.also(all);
      if ([...candidates, ...also].every(isInvisible)) continue;
      const face = await subset(source, weight, [...new Set([...candidates, ...also])]);
      if (!face) continue;
      faces.push(face);
      for (const code of face.codePoints) wanted.delete(code);
    }
    for (const code of wanted) missing.add(String.fromCodePoint(code));
  }
  return { faces, missing: [...missing] };
}

async function subset(
  { path, family }: FontSource,
  weight: FontWeight,
  codes: readonly number[],
): Promise<FontFace | null> {
  const sfnt = await subsetFont(await readFile(path), textOf(codes), { targetFormat: 'sfnt' });
  const has = codePointsOf(sfnt);
  const codePoints = new Set(codes.filter((code) => has.has(code)));
  return codePoints.size === 0 ? null : { family, weight, codePoints, sfnt };
}

/** `@font-face` rules with the subsets inside, so that the picture looks the same where our font is not installed. */
export async function fontFaceCss({ faces }: SubsetFonts): Promise<string> {
  const rules = await Promise.all(
    faces.map(async ({ family, weight, codePoints, sfnt }) => {
      const codes = [...codePoints];
      const woff2 = await subsetFont(sfnt, textOf(codes), { targetFormat: 'woff2' });
      const source = `url(data:font/woff2;base64,${woff2.toString('base64')}) format('woff2')`;
      return `@font-face{font-family:'${family}';font-weight:${weight};src:${source};unicode-range:${unicodeRange(codes)}}`;
    }),
  );
  return rules.join('');
}

function textOf(codes: readonly number[]): string {
  return String.fromCodePoint(...codes);
}

/** `U+20-7E,U+E9` */
function unicodeRange(codes: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const hex = (code: number) => code.toString(16).toUpperCase();
  return ranges.map(([a, z]) => (a === z ? `U+${hex(a)}` : `U+${hex(a)}-${hex(z)}`)).join(',');
}
