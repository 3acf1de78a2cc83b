import { ITALIC_SLANT, type Palette } from '../../../shared/scene/tokens.ts';
import type { TextPrimitive } from '../../../shared/scene/types.ts';
import type { FontFace } from './fonts.ts';
import { RIGHT_TO_LEFT, shapingFont } from './pdf-font.ts';
import { BOX } from './shaper.ts';
import { type TextRun, textRuns } from './text-runs.ts';

/** Without features given, pdfkit lays text out word by word from the left. */
const AS_A_WHOLE = { features: [] };
const FROM_THE_RIGHT: PDFKit.Mixins.TextOptions = { features: [RIGHT_TO_LEFT] };

/**
 * Writes text as text into a PDF: pieces from left to right, each with the face that has its glyphs, faces embedded.
 * Whatever is drawn, letters that join and boxes too, copies as what it stands for.
 */
export class PdfText {
  readonly #doc: PDFKit.PDFDocument;
  readonly #palette: Palette;
  readonly #faces: readonly FontFace[];
  readonly #registered = new Set<string>();

  constructor(doc: PDFKit.PDFDocument, palette: Palette, faces: readonly FontFace[]) {
    this.#doc = doc;
    this.#palette = palette;
    this.#faces = faces;
  }

  draw(text: TextPrimitive): void {
    const faces = this.#faces.filter((face) => face.weight === text.weight);
    const runs = textRuns(text.text, faces);
    if (runs.length === 0) return;
    const doc = this.#doc;
    doc.fillColor(this.#palette[text.fill]).fillOpacity(1).fontSize(text.size);
    const widths = runs.map((run) => this.#font(run).widthOfString(run.text, layoutOf(run)));
    const whole = widths.reduce((sum, width) => sum + width, 0);
    let x = text.x - whole * (text.anchor === 'middle' ? 0.5 : text.anchor === 'end' ? 1 : 0);
    if (text.italic) doc.save().transform(1, 0, -ITALIC_SLANT, 1, ITALIC_SLANT * text.y, 0);
    for (const [i, run] of runs.entries()) {
      const options = { lineBreak: false, baseline: 'alphabetic', ...layoutOf(run) } as const;
      this.#font(run).text(run.text, x, text.y, options);
      x += widths[i] ?? 0;
    }
    if (text.italic) doc.restore();
  }

  #font({ face, text, plain }: TextRun): PDFKit.PDFDocument {
    const index = this.#faces.findIndex(
      (one) => one === face || (!face && one.codePoints.has(BOX)),
    );
    const { sfnt } = this.#faces[index] ?? {};
    // Without one there is nothing to draw with: `renderPdf` asks for boxes where any are needed.
    if (!sfnt) throw new Error(`no face for U+${text.codePointAt(0)?.toString(16)}`);
    const name = `${plain ? 'plain' : 'shaped'}${index}`;
    if (!this.#registered.has(name)) {
      this.#registered.add(name);
      if (plain) this.#doc.registerFont(name, sfnt);
      else this.#doc.registerFont(name, shapingFont(sfnt));
    }
    return this.#doc.font(name);
  }
}

function layoutOf({ plain, rightToLeft }: TextRun): PDFKit.Mixins.TextOptions {
  if (plain) return {};
  return rightToLeft ? FROM_THE_RIGHT : AS_A_WHOLE;
}
