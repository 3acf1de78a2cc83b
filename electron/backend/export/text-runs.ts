import { splitGraphemes } from '../../../shared/scene/text-fit.ts';
import { FONT_FAMILY, SCRIPT_FAMILIES } from '../../../shared/scene/tokens.ts';
import { directionsOf, mirror } from './directions.ts';
import type { FontFace } from './fonts.ts';
import { isInvisible, isPicture } from './joined-characters.ts';

/** A piece of text that one face draws in one direction. */
export interface TextRun {
  /** Null for what no face has. */
  readonly face: FontFace | null;
  /** In the order in which it is read. */
  readonly text: string;
  readonly rightToLeft: boolean;
  /** Whether it is drawn letter by letter from the left; else a `Shaper` puts its glyphs together. */
  readonly plain: boolean;
}

/**
 * The pieces of a line from left to right, each with the face that draws it.
 *
 * @param faces Of one weight, in the order in which they are to be tried.
 */
export function textRuns(text: string, faces: readonly FontFace[]): TextRun[] {
  const [first] = faces;
  // Most texts, and fast: nothing of it joins or runs from the right, or that face would not have all of it.
  if (first?.family === FONT_FAMILY && text !== '' && hasAll(first, text))
    return [{ face: first, text, rightToLeft: false, plain: true }];
  return directionsOf(text).flatMap((piece) => {
    const runs = runsOf(piece.text, faces, piece.rightToLeft);
    return piece.rightToLeft ? runs.reverse() : runs;
  });
}

function hasAll({ codePoints }: FontFace, text: string): boolean {
  for (const character of text) if (!codePoints.has(codeOf(character))) return false;
  return true;
}

function runsOf(text: string, faces: readonly FontFace[], rightToLeft: boolean): TextRun[] {
  const runs: (TextRun & { text: string })[] = [];
  const look = rightToLeft ? mirror : (character: string) => character;
  const add = (characters: string, face: FontFace | null) => {
    const last = runs.at(-1);
    const plain = !rightToLeft && face?.family === FONT_FAMILY;
    if (last?.face === face) last.text += characters;
    else runs.push({ face, text: characters, rightToLeft, plain });
  };
  const faceOf = (characters: string) =>
    faceFor(Array.from(characters, look).join(''), faces, runs.at(-1)?.face);
  for (const grapheme of splitGraphemes(text)) {
    const face = faceOf(grapheme);
    if (face) add(obeyedBy(face, grapheme), face);
    else for (const character of visible(grapheme)) add(character, faceOf(character) ?? null);
  }
  return runs;
}

/** The face that has all that is visible of the characters: that of what stands before them if it has. */
function faceFor(
  characters: string,
  faces: readonly FontFace[],
  before: FontFace | null | undefined,
): FontFace | undefined {
  const codes = visible(characters).map(codeOf);
  if (codes.length === 0) return undefined;
  const has = ({ codePoints }: FontFace) => codes.every((code) => codePoints.has(code));
  const pictures = (face: FontFace) => face.family === SCRIPT_FAMILIES.emoji;
  if (isPicture(characters)) {
    const picture = faces.find((face) => pictures(face) && has(face));
    if (picture) return picture;
  }
  return before && !pictures(before) && has(before) ? before : faces.find(has);
}

/** Without what says how to draw the rest, but for what the face obeys. */
function obeyedBy({ codePoints }: FontFace, characters: string): string {
  return [...characters]
    .filter((one) => !isInvisible(codeOf(one)) || codePoints.has(codeOf(one)))
    .join('');
}

function visible(text: string): string[] {
  return [...text].filter((character) => !isInvisible(codeOf(character)));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
