import bidiFactory, { type Bidi } from 'bidi-js';
import { hasRightToLeft } from '../../../shared/scene/bidi.ts';

/** A piece of text that is read in one direction. */
export interface Direction {
  readonly text: string;
  readonly rightToLeft: boolean;
}

let bidi: Bidi | undefined;

/**
 * The pieces of a line from left to right, as the Unicode bidirectional algorithm orders them in a left-to-right
 * paragraph; each piece's own characters stay in the order in which they are read. Source: UAX 9.
 */
export function directionsOf(text: string): Direction[] {
  if (!hasRightToLeft(text)) return [{ text, rightToLeft: false }];
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(text, 'ltr');
  const pieces: { text: string; readonly level: number }[] = [];
  for (let i = 0; i < text.length; i++) {
    const last = pieces.at(-1);
    const level = levels[i] ?? 0;
    if (last?.level === level) last.text += text[i];
    else pieces.push({ text: text[i] ?? '', level });
  }
  const highest = Math.max(0, ...pieces.map(({ level }) => level));
  // Rule L2: from the highest level down, whatever stands together at that level or above is turned round.
  for (let level = highest; level > 0; level--) turn(pieces, level);
  return pieces.map((piece) => ({ text: piece.text, rightToLeft: piece.level % 2 === 1 }));
}

function turn(pieces: { readonly level: number }[], level: number): void {
  for (let from = 0; from < pieces.length; from++) {
    let to = from;
    while ((pieces[to]?.level ?? 0) >= level) to++;
    if (to > from + 1) pieces.splice(from, to - from, ...pieces.slice(from, to).reverse());
    from = to;
  }
}

/** The character as it looks in text that runs from right to left: `)` for `(`. Source: UAX 9, rule L4. */
export function mirror(character: string): string {
  bidi ??= bidiFactory();
  return bidi.getMirroredCharacter(character) ?? character;
}

/** What the characters of a text may be drawn as where it runs from right to left; none where nothing does. */
export function mirrored(codes: ReadonlySet<number>): number[] {
  const characters = [...codes].map((code) => String.fromCodePoint(code));
  if (!characters.some(hasRightToLeft)) return [];
  return characters.map((character) => mirror(character).codePointAt(0) ?? 0);
}
