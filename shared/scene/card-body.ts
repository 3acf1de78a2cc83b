import type { Translate } from '../i18n/messages.ts';
import type { CardModel } from './card-model.ts';
import { cardLabel } from './description.ts';
import { measure } from './font-metrics.ts';
import { truncate, wrap } from './text-fit.ts';
import { TYPE } from './tokens.ts';
import type { Primitive, TextPrimitive } from './types.ts';

/** Of the heading, from the top of the card. */
export const FIRST_BASELINE = 20.5;
const CJK = /[\u2e80-\u9fff]/;

/** Where text may stand across a card. */
export interface Span {
  readonly left: number;
  readonly right: number;
  /** Room that marks take of the first line, from the right. */
  readonly marks: number;
}

/** Name, title and department of a person or a ghost. */
export function personBody(model: CardModel, span: Span, t: Translate): Primitive[] {
  const width = span.right - span.left;
  const departed = model.status !== 'active';
  const texts: TextPrimitive[] = [];
  let y = FIRST_BASELINE;
  const add = (lines: readonly string[], style: Style, lineHeight: number, after: number) => {
    for (const text of lines) {
      texts.push({ kind: 'text', x: span.left, y, text, ...style });
      y += lineHeight;
    }
    y += after;
  };
  const heading = cardLabel(model, t);
  const headingLines = model.name === '' ? 2 : 1;
  const headingSize = model.name === '' ? TYPE.name - 1 : TYPE.name;
  add(
    headingOf(heading, headingSize, width, span.marks, headingLines),
    {
      size: headingSize,
      weight: TYPE.strong,
      fill: departed ? 'ink.muted' : 'ink',
    },
    14,
    0,
  );
  const struck = departed ? strikes(texts) : [];
  if (model.name === '') {
    const note = t(
      model.kind === 'ghost'
        ? model.title === '' || isSought(model)
          ? 'scene.toBeNamed'
          : 'scene.vacant'
        : 'scene.nameUnknown',
    );
    if (note !== heading)
      add(
        [note],
        { size: TYPE.body, weight: 400, fill: 'ink.muted', italic: !CJK.test(note) },
        13.5,
        0,
      );
  } else {
    const title: Style = {
      size: TYPE.body,
      weight: 400,
      fill: departed ? 'ink.muted' : 'ink.secondary',
    };
    add(wrap(model.title, TYPE.body, 400, width, 2), title, 13, 0);
  }
  if (model.department !== '')
    add(
      [truncate(model.department, TYPE.small, 400, width)],
      { size: TYPE.small, weight: 400, fill: 'ink.muted' },
      13,
      0,
    );
  return [...texts, ...struck];
}

/** A place for somebody who is there but not known yet, unlike a post that nobody holds. */
function isSought({ wanted, dueDate }: CardModel): boolean {
  return wanted !== null || dueDate !== null;
}

type Style = Pick<TextPrimitive, 'size' | 'weight' | 'fill' | 'italic'>;

/** Lines through the names of those who have gone; drawn, because viewers differ in where they strike text out. */
export function strikes(texts: readonly TextPrimitive[]): Primitive[] {
  return texts.map(({ x, y, text, size, weight, fill }) => {
    const line = y - size * 0.34;
    return {
      kind: 'polyline',
      points: [x, line, x + measure(text, size, weight), line],
      stroke: fill,
      strokeWidth: 1.25,
    };
  });
}

/** Heading lines, the first of which leaves room for the marks. */
export function headingOf(
  text: string,
  size: number,
  width: number,
  gap: number,
  lines: number,
): string[] {
  const room = gap === 0 ? width : width - gap - 2;
  if (lines === 1) return [truncate(text, size, TYPE.strong, room)];
  const [first = '', ...more] = wrap(text, size, TYPE.strong, room, lines + 1);
  if (more.length === 0) return [first];
  const rest = text.slice(first.length).trimStart();
  return [first, truncate(rest, size, TYPE.strong, width)];
}
