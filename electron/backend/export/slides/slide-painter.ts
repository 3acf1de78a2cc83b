import type PptxGenJS from 'pptxgenjs';
import { cleanText } from '../../../../shared/domain/clean-text.ts';
import { polylinePath } from '../../../../shared/scene/path.ts';
import type { Palette } from '../../../../shared/scene/tokens.ts';
import type { Box, Paint, Primitive, TextPrimitive } from '../../../../shared/scene/types.ts';
import { outlineOf, type Step } from './outline.ts';
import { hex, run } from './slide-text.ts';

const POINTS_PER_INCH = 72;
/** Of a line, from its top, where letters stand; office programs differ by little. */
const ASCENT = 0.8;

/** A line of text in a shape: as a primitive, without place. */
export type ShapeLine = Pick<TextPrimitive, 'text' | 'size' | 'weight' | 'fill' | 'italic'> & {
  readonly struck?: boolean;
};

/** A shape with its text inside: one thing to move, edit and copy. Box and insets in map units. */
export interface TextShape extends Box, Paint {
  readonly name: string;
  readonly radius: number;
  readonly lines: readonly ShapeLine[];
  readonly inset: { readonly left: number; readonly top: number };
  readonly lineHeight: number;
}

/** Draws primitives as native shapes on a slide. Map units become inches by `scale` around `origin`. */
export class SlidePainter {
  readonly #slide: PptxGenJS.Slide;
  readonly #palette: Palette;
  readonly #scale: number;
  readonly #origin: { readonly x: number; readonly y: number };
  readonly #lang: string;

  constructor(
    slide: PptxGenJS.Slide,
    how: {
      readonly palette: Palette;
      readonly scale: number;
      /** Inches where map unit 0, 0 stands. */
      readonly origin: { readonly x: number; readonly y: number };
      readonly lang: string;
    },
  ) {
    this.#slide = slide;
    this.#palette = how.palette;
    this.#scale = how.scale;
    this.#origin = how.origin;
    this.#lang = how.lang;
  }

  /** The same, with map unit 0, 0 moved by so many map units. */
  movedBy(by: { readonly x: number; readonly y: number }): SlidePainter {
    return new SlidePainter(this.#slide, {
      palette: this.#palette,
      scale: this.#scale,
      origin: {
        x: this.#origin.x + by.x * this.#scale,
        y: this.#origin.y + by.y * this.#scale,
      },
      lang: this.#lang,
    });
  }

  draw(primitives: readonly Primitive[], name: string): void {
    for (const primitive of primitives) this.#primitive(primitive, cleanText(name));
  }

  shape(shape: TextShape): void {
    const scale = this.#scale;
    const points = scale * POINTS_PER_INCH;
    const texts = shape.lines.map((line, i) =>
      run(line.text, {
        lang: this.#lang,
        color: hex(this.#palette[line.fill]),
        fontSize: size(line.size * points),
        bold: line.weight >= 600,
        italic: line.italic ?? false,
        strike: line.struck === true,
        breakLine: i < shape.lines.length - 1,
      }),
    );
    this.#slide.addText(texts, {
      ...this.#box(shape),
      ...this.#paint(shape),
      shape: 'roundRect' as PptxGenJS.ShapeType,
      rectRadius: shape.radius * scale,
      objectName: cleanText(shape.name),
      align: 'left',
      valign: 'top',
      wrap: false,
      lineSpacing: size(shape.lineHeight * points),
      margin: [shape.inset.left * points, 0, 0, shape.inset.top * points],
    });
  }

  #primitive(primitive: Primitive, name: string): void {
    switch (primitive.kind) {
      case 'text':
        this.#text(primitive, name);
        return;
      case 'rect': {
        const { radius = 0 } = primitive;
        const most = Math.min(radius, primitive.width / 2, primitive.height / 2);
        this.#slide.addShape((most > 0 ? 'roundRect' : 'rect') as PptxGenJS.ShapeType, {
          ...this.#box(primitive),
          ...this.#paint(primitive),
          ...(most > 0 ? { rectRadius: most * this.#scale } : {}),
          objectName: name,
        });
        return;
      }
      case 'circle': {
        const { cx, cy, r } = primitive;
        this.#slide.addShape('ellipse' as PptxGenJS.ShapeType, {
          ...this.#box({ x: cx - r, y: cy - r, width: 2 * r, height: 2 * r }),
          ...this.#paint(primitive),
          objectName: name,
        });
        return;
      }
      case 'path':
        this.#outline(outlineOf(primitive.d), primitive, name);
        return;
      case 'polyline':
        this.#outline(
          outlineOf(polylinePath(primitive.points, primitive.radius ?? 0)),
          primitive,
          name,
        );
        return;
    }
  }

  /** Freeform: its box is that of its points, curves bulge less than their control points. */
  #outline(steps: readonly Step[], paint: Paint, name: string): void {
    const places = steps.flatMap((step) =>
      'close' in step ? [] : [[step.x, step.y] as const, ...('by' in step ? step.by : [])],
    );
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    const [width, height] = [Math.max(...xs) - x, Math.max(...ys) - y];
    const at = (px: number, py: number) =>
      ({ x: (px - x) * this.#scale, y: (py - y) * this.#scale }) as const;
    const points = steps.map((step) => {
      if ('close' in step) return { close: true as const };
      if (!('by' in step)) return { ...at(step.x, step.y), moveTo: step.move === true };
      const [[x1, y1] = [0, 0], second] = step.by;
      const one = at(x1, y1);
      const first = { x1: one.x, y1: one.y };
      if (!second)
        return { ...at(step.x, step.y), curve: { type: 'quadratic' as const, ...first } };
      const two = at(...second);
      const curve = { type: 'cubic' as const, ...first, x2: two.x, y2: two.y };
      return { ...at(step.x, step.y), curve };
    });
    this.#slide.addShape('custGeom' as PptxGenJS.ShapeType, {
      ...this.#box({ x, y, width, height }),
      ...this.#paint(paint),
      points,
      objectName: name,
    });
  }

  #text(text: TextPrimitive, name: string): void {
    const points = text.size * this.#scale * POINTS_PER_INCH;
    const align = ({ start: 'left', middle: 'center', end: 'right' } as const)[
      text.anchor ?? 'start'
    ];
    // No wrapping: only the edge that the text stands at matters.
    const width = text.size * Math.max(4, text.text.length);
    const left = { left: text.x, center: text.x - width / 2, right: text.x - width }[align];
    const height = text.size * 1.25;
    this.#slide.addText(
      [
        run(text.text, {
          lang: this.#lang,
          color: hex(this.#palette[text.fill]),
          fontSize: size(points),
          bold: text.weight >= 600,
          italic: text.italic ?? false,
        }),
      ],
      {
        ...this.#box({ x: left, y: text.y - height * ASCENT, width, height }),
        objectName: name,
        align,
        valign: 'middle',
        wrap: false,
        margin: [0, 0, 0, 0],
      },
    );
  }

  #box({ x, y, width, height }: Box) {
    const scale = this.#scale;
    return {
      x: this.#origin.x + x * scale,
      y: this.#origin.y + y * scale,
      w: width * scale,
      h: height * scale,
    };
  }

  #paint({ fill, stroke, strokeWidth = 1, dash }: Paint) {
    const width = Math.max(0.25, strokeWidth * this.#scale * POINTS_PER_INCH);
    const dashed = dash ? ({ dashType: (dash[0] ?? 0) < 2 ? 'sysDot' : 'sysDash' } as const) : {};
    return {
      ...(fill === undefined ? {} : { fill: { color: hex(this.#palette[fill]) } }),
      ...(stroke === undefined
        ? {}
        : { line: { color: hex(this.#palette[stroke]), width, ...dashed } }),
    };
  }
}

/** A size that slides can have: at least one point, in hundredths. */
function size(points: number): number {
  return Math.max(1, Math.round(points * 100) / 100);
}
