import { polylinePath } from './path.ts';
import { FONT_STACK, ITALIC_SLANT, type Palette } from './tokens.ts';
import type { Box, FontWeight, Paint, Primitive, TextPrimitive } from './types.ts';

/** What the painter needs of a CanvasRenderingContext2D; `P` is its Path2D. */
export interface PaintContext<P> {
  // A context reads back gradients and patterns too; the painter sets colours only.
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: 'round' | 'bevel' | 'miter';
  lineCap: 'butt' | 'round' | 'square';
  globalAlpha: number;
  font: string;
  textAlign: 'start' | 'end' | 'left' | 'right' | 'center';
  textBaseline: 'alphabetic' | 'top' | 'hanging' | 'middle' | 'ideographic' | 'bottom';
  direction: 'ltr' | 'rtl' | 'inherit';
  save(): void;
  restore(): void;
  transform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  setLineDash(segments: number[]): void;
  beginPath(): void;
  arc(x: number, y: number, radius: number, start: number, end: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fill(): void;
  fill(path: P): void;
  stroke(): void;
  stroke(path: P): void;
  fillText(text: string, x: number, y: number): void;
}

export interface PaintTools<P> {
  /** Real colours: a canvas reads no CSS variables. */
  readonly palette: Palette;
  /** `(d) => new Path2D(d)`, best kept by `d`. */
  readonly path: (d: string) => P;
  /** CSS families of a weight; those of the page unless given. */
  readonly families?: (weight: FontWeight) => string;
}

/**
 * Paints primitives on a canvas exactly as the SVG writer writes them. The context's transformation places them; it and
 * the clip are left as they were, the drawing state is the painter's afterwards.
 */
export function paintPrimitives<P>(
  context: PaintContext<P>,
  primitives: readonly Primitive[],
  tools: PaintTools<P>,
): void {
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.textBaseline = 'alphabetic';
  context.direction = 'ltr';
  const pen = new Pen(context);
  for (const primitive of primitives) {
    if (primitive.kind === 'text') {
      paintText(context, pen, primitive, tools);
      continue;
    }
    pen.alpha(primitive.opacity ?? 1);
    switch (primitive.kind) {
      case 'rect':
        roundedRect(context, primitive, primitive.radius ?? 0);
        fillAndStroke(context, pen, primitive, tools.palette);
        break;
      case 'circle':
        context.beginPath();
        context.arc(primitive.cx, primitive.cy, primitive.r, 0, 2 * Math.PI);
        fillAndStroke(context, pen, primitive, tools.palette);
        break;
      case 'path':
        fillAndStroke(context, pen, primitive, tools.palette, tools.path(primitive.d));
        break;
      case 'polyline': {
        const d = polylinePath(primitive.points, primitive.radius ?? 0);
        fillAndStroke(context, pen, primitive, tools.palette, tools.path(d));
        break;
      }
    }
  }
  context.globalAlpha = 1;
}

function roundedRect<P>(context: PaintContext<P>, box: Box, radius: number): void {
  context.beginPath();
  // SVG keeps a radius within half the side; so does this.
  const most = Math.min(radius, box.width / 2, box.height / 2);
  context.roundRect(box.x, box.y, box.width, box.height, Math.max(0, most));
}

function fillAndStroke<P>(
  context: PaintContext<P>,
  pen: Pen,
  paint: Paint,
  palette: Palette,
  path?: P,
): void {
  if (paint.fill !== undefined) {
    pen.fill(palette[paint.fill]);
    if (path === undefined) context.fill();
    else context.fill(path);
  }
  if (paint.stroke === undefined) return;
  pen.stroke(palette[paint.stroke], paint.strokeWidth ?? 1, paint.dash ?? SOLID);
  if (path === undefined) context.stroke();
  else context.stroke(path);
}

const SOLID: readonly number[] = [];

/** The drawing state as it was set last: most of what a card draws has the state of what was drawn before. */
class Pen {
  readonly #context: PaintContext<unknown>;
  #alpha = Number.NaN;
  #fill = '';
  #stroke = '';
  #width = Number.NaN;
  #dash: readonly number[] | null = null;
  #weight = Number.NaN;
  #size = Number.NaN;

  constructor(context: PaintContext<never>) {
    this.#context = context as PaintContext<unknown>;
  }

  alpha(alpha: number): void {
    if (alpha !== this.#alpha) this.#context.globalAlpha = alpha;
    this.#alpha = alpha;
  }

  fill(color: string): void {
    if (color !== this.#fill) this.#context.fillStyle = color;
    this.#fill = color;
  }

  stroke(color: string, width: number, dash: readonly number[]): void {
    if (color !== this.#stroke) this.#context.strokeStyle = color;
    if (width !== this.#width) this.#context.lineWidth = width;
    if (dash !== this.#dash) this.#context.setLineDash([...dash]);
    this.#stroke = color;
    this.#width = width;
    this.#dash = dash;
  }

  font(weight: FontWeight, size: number, families: string): void {
    if (weight !== this.#weight || size !== this.#size)
      this.#context.font = `${weight} ${size}px ${families}`;
    this.#weight = weight;
    this.#size = size;
  }
}

const ALIGN = { start: 'left', middle: 'center', end: 'right' } as const;

function paintText<P>(
  context: PaintContext<P>,
  pen: Pen,
  text: TextPrimitive,
  { palette, families }: PaintTools<P>,
): void {
  pen.alpha(1);
  pen.font(text.weight, text.size, families?.(text.weight) ?? FONT_STACK);
  context.textAlign = ALIGN[text.anchor ?? 'start'];
  pen.fill(palette[text.fill]);
  if (text.italic) {
    context.save();
    context.transform(1, 0, -ITALIC_SLANT, 1, text.x, text.y);
    context.fillText(text.text, 0, 0);
    context.restore();
  } else context.fillText(text.text, text.x, text.y);
}
