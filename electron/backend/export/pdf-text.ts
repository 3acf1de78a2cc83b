import { ITALIC_SLANT, type Palette } from '../../../shared/scene/tokens.ts';
import type { FontWeight, TextPrimitive } from '../../../shared/scene/types.ts';
import type { FontFace } from './fonts.ts';

const INVISIBLE = /[\p{Cf}\p{Cc}\p{Variation_Selector}]/gu;

/** Stands for a character that our font lacks: U+25A1, a white square. */
export const BOX = 0x25a1;

/** A piece of text that one face draws, and what it means where boxes stand for it. */
interface Run {
  readonly face: string;
  text: string;
  means: string | null;
}

/**
 * Writes text as text into a PDF: each piece with the face that has its glyphs, faces embedded. Boxes stand for what no
 * face has, and copy as the text.
 */
export class PdfText {
  readonly #doc: PDFKit.PDFDocument;
  readonly #palette: Palette;
  readonly #faces: readonly (FontFace & { readonly name: string })[];

  constructor(doc: PDFKit.PDFDocument, palette: Palette, faces: readonly FontFace[]) {
    this.#doc = doc;
    this.#palette = palette;
    this.#faces = faces.map((face, i) => ({ ...face, name: `f${i}` }));
    for (const { name, sfnt } of this.#faces) doc.registerFont(name, sfnt);
  }

  draw(text: TextPrimitive): void {
    const shown = text.text.replace(INVISIBLE, '');
    if (shown === '') return;
    const doc = this.#doc;
    const runs = this.#runs(shown, text.weight);
    doc.fillColor(this.#palette[text.fill]).fillOpacity(1).fontSize(text.size);
    const widths = runs.map(({ face, text: piece }) => doc.font(face).widthOfString(piece));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let x = text.x - whole * (text.anchor === 'middle' ? 0.5 : text.anchor === 'end' ? 1 : 0);
    if (text.italic) doc.save().transform(1, 0, -ITALIC_SLANT, 1, ITALIC_SLANT * text.y, 0);
    for (const [i, { face, text: piece, means }] of runs.entries()) {
      if (means !== null) doc.markContent('Span', { actual: means });
      doc.font(face).text(piece, x, text.y, { lineBreak: false, baseline: 'alphabetic' });
      if (means !== null) doc.endMarkedContent();
      x += widths[i] ?? 0;
    }
    if (text.italic) doc.restore();
  }

  #runs(text: string, weight: FontWeight): Run[] {
    const faces = this.#faces.filter((face) => face.weight === weight);
    const runs: Run[] = [];
    let current: (typeof faces)[number] | undefined;
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (!current?.codePoints.has(code)) current = faces.find((face) => face.codePoints.has(code));
      const face = current ?? faces.find(({ codePoints }) => codePoints.has(BOX));
      // Without one there is nothing to draw with: `renderPdf` asks for boxes where any are needed.
      if (!face) throw new Error(`no face for U+${code.toString(16)}`);
      add(
        runs,
        face.name,
        current ? character : String.fromCodePoint(BOX),
        current ? null : character,
      );
    }
    return runs;
  }
}

function add(runs: Run[], face: string, text: string, means: string | null): void {
  const last = runs.at(-1);
  if (last && last.face === face && (last.means === null) === (means === null)) {
    last.text += text;
    if (last.means !== null) last.means += means;
  } else runs.push({ face, text, means });
}
