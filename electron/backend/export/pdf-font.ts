import { create, type Font, type LaidOut, type Subset } from 'fontkit';
import { Shaper } from './shaper.ts';

/** The feature with which pdfkit is asked for text that runs from the right: letters turned round where need be. */
export const RIGHT_TO_LEFT = 'rtlm';

/**
 * A font for pdfkit that lays text out with HarfBuzz, and in which a glyph has a number for each text it stands for: who
 * copies letters that share an outline (ب, ت and ث but for their dots), or boxes, gets the letters that were meant.
 */
export function shapingFont(sfnt: Buffer): Font {
  const font = create(sfnt);
  const shaper = new Shaper(sfnt);
  const meanings = new Meanings();
  const layout: Font['layout'] = (text, features) =>
    laidOut(shaper, meanings, text, features.includes(RIGHT_TO_LEFT));
  return Object.create(font, {
    layout: { value: layout },
    createSubset: { value: () => numberedBy(meanings, font.createSubset()) },
    // pdfkit takes fonts of one name for one font.
    postscriptName: { value: `${font.postscriptName}-Shaped` },
  });
}

function laidOut(shaper: Shaper, meanings: Meanings, text: string, rightToLeft: boolean): LaidOut {
  const glyphs = shaper.glyphs(text, rightToLeft);
  return {
    glyphs: glyphs.map(({ id, says }) => ({
      id: meanings.numberOf(id, says),
      codePoints: Array.from(says, (character) => character.codePointAt(0) ?? 0),
      advanceWidth: shaper.advance(id),
    })),
    positions: glyphs.map(({ advance, dx, dy }) => ({
      ...{ xAdvance: advance, yAdvance: 0, xOffset: dx, yOffset: dy },
    })),
    // pdfkit scales the positions and asks for their sum then.
    get advanceWidth() {
      return this.positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
    },
  };
}

/** The subset with a glyph for each number that `meanings` gave. */
function numberedBy(meanings: Meanings, subset: Subset): Subset {
  const include = subset.includeGlyph.bind(subset);
  const known = new Map<number, number>();
  return Object.assign(subset, {
    includeGlyph(number: number): number {
      const glyph = meanings.glyphOf(number);
      // Parts of glyphs, and the one for what is missing, go by the numbers they have.
      if (glyph === undefined) return include(number);
      const place = known.get(number) ?? subset.glyphs.push(glyph) - 1;
      known.set(number, place);
      return place;
    },
  });
}

const FIRST = 0x10000;

/** Numbers beyond those of any glyph, one for each glyph and what it stands for. */
class Meanings {
  readonly #numbers = new Map<string, number>();
  readonly #glyphs: number[] = [];

  numberOf(glyph: number, says: string): number {
    const key = `${glyph} ${says}`;
    const number = this.#numbers.get(key) ?? FIRST + this.#glyphs.push(glyph) - 1;
    this.#numbers.set(key, number);
    return number;
  }

  glyphOf(number: number): number | undefined {
    return this.#glyphs[number - FIRST];
  }
}
