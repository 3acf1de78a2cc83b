import { polylinePath, round } from './path.ts';
import { ITALIC_SLANT, type Palette } from './tokens.ts';
import type { Paint, Primitive, TextPrimitive } from './types.ts';

export interface SvgElement {
  readonly tag: 'rect' | 'circle' | 'path' | 'text';
  /** Named as React names them (`strokeWidth`); the SVG writer turns them into `stroke-width`. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly text?: string;
}

const SLANT_DEGREES = round((-Math.atan(ITALIC_SLANT) * 180) / Math.PI);

/**
 * One primitive as an SVG element: what the SVG writer and the React nodes both put on the page. Its ancestors set the
 * font family and round joins and caps.
 */
export function primitiveToSvgAttributes(primitive: Primitive, palette: Palette): SvgElement {
  switch (primitive.kind) {
    case 'rect':
      return {
        tag: 'rect',
        attributes: {
          x: round(primitive.x),
          y: round(primitive.y),
          width: round(primitive.width),
          height: round(primitive.height),
          ...(primitive.radius === undefined ? {} : { rx: primitive.radius }),
          ...paint(primitive, palette),
        },
      };
    case 'circle':
      return {
        tag: 'circle',
        attributes: {
          cx: round(primitive.cx),
          cy: round(primitive.cy),
          r: round(primitive.r),
          ...paint(primitive, palette),
        },
      };
    case 'path':
      return { tag: 'path', attributes: { d: primitive.d, ...paint(primitive, palette) } };
    case 'polyline':
      return {
        tag: 'path',
        attributes: {
          d: polylinePath(primitive.points, primitive.radius ?? 0),
          ...paint(primitive, palette),
        },
      };
    case 'text':
      return { tag: 'text', attributes: textAttributes(primitive, palette), text: primitive.text };
  }
}

function paint(from: Paint, palette: Palette): Record<string, string | number> {
  const attributes: Record<string, string | number> = {
    fill: from.fill === undefined ? 'none' : palette[from.fill],
  };
  if (from.stroke !== undefined) {
    attributes.stroke = palette[from.stroke];
    attributes.strokeWidth = round(from.strokeWidth ?? 1);
    if (from.dash) attributes.strokeDasharray = from.dash.join(' ');
  }
  if (from.opacity !== undefined) attributes.opacity = from.opacity;
  return attributes;
}

function textAttributes(text: TextPrimitive, palette: Palette): Record<string, string | number> {
  const [x, y] = [round(text.x), round(text.y)];
  // The font has no italics, and viewers differ in making some up: a slant they all draw alike stands for them.
  const place: Record<string, string | number> = text.italic
    ? { transform: `translate(${x} ${y}) skewX(${SLANT_DEGREES})` }
    : { x, y };
  const attributes: Record<string, string | number> = {
    ...place,
    fontSize: round(text.size),
    fontWeight: text.weight,
    fill: palette[text.fill],
  };
  if (text.anchor !== undefined && text.anchor !== 'start') attributes.textAnchor = text.anchor;
  return attributes;
}
