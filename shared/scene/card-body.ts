import type { Translate } from '../i18n/messages.ts';
import type { CardModel } from './card-model.ts';
import { cardLabel } from './description.ts';
import { measure } from './font-metrics.ts';
import { gapPillWidth } from './glyphs.ts';
import { initials } from './initials.ts';
import { truncate, wrap } from './text-fit.ts';
import { TYPE } from './tokens.ts';
import type { ColorToken, Primitive, TextPrimitive } from './types.ts';

const FIRST_BASELINE = 20.5;
const AVATAR = { radius: 10, gap: 3, most: 8 } as const;
const CJK = /[\u2e80-\u9fff]/;

interface Span {
  readonly left: number;
  readonly right: number;
}

/** Name, title, department and the members of a committee. */
export function cardBody(model: CardModel, span: Span, t: Translate): Primitive[] {
  return model.kind === 'committee' ? committeeBody(model, span, t) : personBody(model, span, t);
}

function personBody(model: CardModel, span: Span, t: Translate): Primitive[] {
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
    headingOf(heading, headingSize, width, gapRoom(model), headingLines),
    {
      size: headingSize,
      weight: TYPE.strong,
      fill: departed ? 'ink.muted' : 'ink',
      ...(departed ? { strike: true } : {}),
    },
    14,
    0,
  );
  if (model.name === '') {
    const note = t(
      model.kind === 'ghost'
        ? model.title === ''
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
  return texts;
}

type Style = Pick<TextPrimitive, 'size' | 'weight' | 'fill' | 'strike' | 'italic'>;

function gapRoom(model: CardModel): number {
  return model.gap ? gapPillWidth(model.gap.count, model.gap.worst) : 0;
}

/** Heading lines, the first of which leaves room for the gap mark. */
function headingOf(
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

function committeeBody(model: CardModel, span: Span, t: Translate): Primitive[] {
  const width = span.right - span.left;
  const departed = model.status !== 'active';
  const name = headingOf(cardLabel(model, t), TYPE.name, width, gapRoom(model), 1)[0] ?? '';
  const kind = t('scene.committeeOf', { count: model.members.length });
  const subtitle = [model.name === '' ? '' : model.title, model.department]
    .filter((s) => s !== '')
    .join(' · ');
  const base = { kind: 'text', x: span.left } as const;
  return [
    {
      ...base,
      y: FIRST_BASELINE,
      text: name,
      size: TYPE.name,
      weight: TYPE.strong,
      fill: departed ? 'ink.muted' : 'ink',
      ...(departed ? { strike: true } : {}),
    },
    {
      ...base,
      y: FIRST_BASELINE + 15,
      text: truncate(kind + (subtitle === '' ? '' : ` · ${subtitle}`), TYPE.body, 400, width),
      size: TYPE.body,
      weight: 400,
      fill: departed ? 'ink.muted' : 'ink.secondary',
    },
    ...avatars(model.members, span.left, 58),
  ];
}

/** Members as circles with their initials, and how many more there are. */
function avatars(members: readonly string[], left: number, cy: number): Primitive[] {
  const fit = members.length > AVATAR.most ? AVATAR.most - 1 : members.length;
  const step = 2 * AVATAR.radius + AVATAR.gap;
  const circle = (i: number, text: string, fill: ColorToken): Primitive[] => {
    const cx = left + AVATAR.radius + i * step;
    const size = measure(text, 8.5, 600) > 2 * AVATAR.radius - 3 ? 7.5 : 8.5;
    return [
      { kind: 'circle', cx, cy, r: AVATAR.radius, fill },
      {
        kind: 'text',
        x: cx,
        y: cy + size * 0.36,
        text,
        size,
        weight: TYPE.strong,
        fill: 'ink.secondary',
        anchor: 'middle',
      },
    ];
  };
  const shown = members
    .slice(0, fit)
    .flatMap((name, i) => circle(i, initials(name), 'surface.avatar'));
  return members.length > fit
    ? [...shown, ...circle(fit, `+${Math.min(members.length - fit, 99)}`, 'surface')]
    : shown;
}
