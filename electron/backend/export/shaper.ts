import { Blob, ClusterLevel, Direction, Face, Font, Buffer as Line, shape } from 'harfbuzzjs';

/** A glyph of a line of text; lengths in font units, y upwards. */
export interface ShapedGlyph {
  readonly id: number;
  /** What it stands for; nothing for the further glyphs of a letter. */
  readonly says: string;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** Stands for a character that our font lacks: U+25A1, a white square. */
export const BOX = 0x25a1;

/** Not said: readers who turn a line round to the order in which it is read would put them elsewhere. */
const JOINERS = /[\u200c\u200d]/g;

/** Puts together the glyphs of a text of one font and direction: letters joined, marks placed, sequences as one. */
export class Shaper {
  readonly unitsPerEm: number;
  readonly #font: Font;
  readonly #box: number;

  /** @param sfnt TrueType. */
  constructor(sfnt: Uint8Array) {
    const face = new Face(new Blob(sfnt));
    this.unitsPerEm = face.upem;
    this.#font = new Font(face);
    this.#box = this.#font.nominalGlyph(BOX) ?? 0;
  }

  /**
   * The glyphs from left to right; brackets are turned round in text that runs from the right, and boxes stand for what
   * the font lacks.
   *
   * @param text In the order in which it is read.
   */
  glyphs(text: string, rightToLeft: boolean): ShapedGlyph[] {
    const line = new Line();
    line.addText(text);
    line.setDirection(rightToLeft ? Direction.RTL : Direction.LTR);
    line.guessSegmentProperties();
    line.setClusterLevel(ClusterLevel.MONOTONE_GRAPHEMES);
    shape(this.#font, line);
    const glyphs = line.getGlyphInfosAndPositions();
    const says = meanings(
      text,
      glyphs.map(({ cluster }) => cluster),
      rightToLeft,
    );
    return glyphs.map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }, i) => {
      const place = { says: says[i] ?? '', dx: xOffset, dy: yOffset };
      return codepoint === 0
        ? { ...place, id: this.#box, advance: this.advance(this.#box) }
        : { ...place, id: codepoint, advance: xAdvance };
    });
  }

  /** The advance of a glyph by itself. */
  advance(glyph: number): number {
    return this.#font.glyphHAdvance(glyph);
  }

  /** The outline of a glyph as commands of an SVG path, y upwards. */
  outline(glyph: number): readonly { readonly type: string; readonly values: readonly number[] }[] {
    return this.#font.glyphToJson(glyph);
  }
}

/** What each glyph stands for, given where in the text its letter begins: all of a letter is said by its base. */
function meanings(text: string, starts: readonly number[], rightToLeft: boolean): string[] {
  const ends = new Map<number, number>();
  let end = text.length;
  for (const start of [...new Set(starts)].toSorted((a, b) => b - a)) {
    ends.set(start, end);
    end = start;
  }
  return starts.map((start, i) => {
    // Marks stand before their letter where it runs from right to left, else behind it.
    if (starts[rightToLeft ? i + 1 : i - 1] === start) return '';
    const said = text.slice(start, ends.get(start));
    return rightToLeft ? said.replace(JOINERS, '') : said;
  });
}
