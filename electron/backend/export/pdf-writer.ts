import { polylinePath } from '../../../shared/scene/path.ts';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { MapScene, Paint, Primitive } from '../../../shared/scene/types.ts';
import type { PdfText } from './pdf-text.ts';

/** Draws scenes on the current page of a PDF, in map units, in the order in which every writer draws them. */
export class PdfWriter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #palette: Palette;
  readonly #text: PdfText;

  constructor(doc: PDFKit.PDFDocument, palette: Palette, text: PdfText) {
    this.#doc = doc;
    this.#palette = palette;
    this.#text = text;
  }

  scene(scene: MapScene): void {
    const doc = this.#doc;
    doc.lineJoin('round').lineCap('round');
    this.primitives(scene.lanes);
    this.primitives(scene.lines);
    for (const tie of scene.ties) this.primitives(tie.primitives);
    this.primitives(scene.path);
    for (const { x, y, primitives } of [...scene.cards, ...scene.proposals]) {
      doc.save().translate(x, y);
      this.primitives(primitives);
      doc.restore();
    }
    this.primitives(scene.frame);
  }

  primitives(primitives: readonly Primitive[]): void {
    for (const primitive of primitives) {
      if (primitive.kind === 'text') this.#text.draw(primitive);
      else if (primitive.fill !== undefined || primitive.stroke !== undefined) {
        this.#outline(primitive);
        this.#paint(primitive);
      }
    }
  }

  #outline(primitive: Exclude<Primitive, { kind: 'text' }>): void {
    const doc = this.#doc;
    switch (primitive.kind) {
      case 'rect': {
        const { x, y, width, height, radius = 0 } = primitive;
        // SVG keeps a radius within half the side; so does this.
        const most = Math.max(0, Math.min(radius, width / 2, height / 2));
        if (most === 0) doc.rect(x, y, width, height);
        else doc.roundedRect(x, y, width, height, most);
        return;
      }
      case 'circle':
        doc.circle(primitive.cx, primitive.cy, primitive.r);
        return;
      case 'path':
        doc.path(primitive.d);
        return;
      case 'polyline':
        doc.path(polylinePath(primitive.points, primitive.radius ?? 0));
        return;
    }
  }

  #paint({ fill, stroke, strokeWidth = 1, dash, opacity = 1 }: Paint): void {
    const doc = this.#doc;
    if (stroke !== undefined) {
      doc.lineWidth(strokeWidth).strokeColor(this.#palette[stroke], opacity);
      const [length, space = length] = dash ?? [];
      if (length === undefined) doc.undash();
      else doc.dash(length, { space });
    }
    if (fill !== undefined) doc.fillColor(this.#palette[fill], opacity);
    if (fill !== undefined && stroke !== undefined) doc.fillAndStroke();
    else if (fill !== undefined) doc.fill();
    else doc.stroke();
  }
}
