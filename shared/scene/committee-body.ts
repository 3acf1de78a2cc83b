import type { Translate } from '../i18n/messages.ts';
import { FIRST_BASELINE, headingOf, type Span, strikes } from './card-body.ts';
import type { CardModel } from './card-model.ts';
import { cardLabel } from './description.ts';
import { measure } from './font-metrics.ts';
import { initials } from './initials.ts';
import { truncate } from './text-fit.ts';
import { TYPE } from './tokens.ts';
import type { ColorToken, Primitive, TextPrimitive } from './types.ts';

const AVATAR = { radius: 10, gap: 3, most: 8, cy: 58 } as const;

/** Name, size and purpose of a committee, and its members. */
export function committeeBody(model: CardModel, span: Span, t: Translate): Primitive[] {
  const width = span.right - span.left;
  const departed = model.status !== 'active';
  const name: TextPrimitive = {
    kind: 'text',
    x: span.left,
    y: FIRST_BASELINE,
    text: headingOf(cardLabel(model, t), TYPE.name, width, span.marks, 1)[0] ?? '',
    size: TYPE.name,
    weight: TYPE.strong,
    fill: departed ? 'ink.muted' : 'ink',
  };
  const subtitle = [
    t('scene.committeeOf', { count: model.members.length }),
    model.name === '' ? '' : model.title,
    model.department,
  ];
  const text = subtitle.filter((part) => part !== '').join(' · ');
  return [
    name,
    {
      ...name,
      y: FIRST_BASELINE + 15,
      text: truncate(text, TYPE.body, 400, width),
      size: TYPE.body,
      weight: 400,
      fill: departed ? 'ink.muted' : 'ink.secondary',
    },
    ...avatars(model.members, span.left),
    ...(departed ? strikes([name]) : []),
  ];
}

/** Members as circles with their initials, and how many more there are. */
function avatars(members: readonly string[], left: number): Primitive[] {
  const shown = members.length > AVATAR.most ? AVATAR.most - 1 : members.length;
  const cx = (i: number) => left + AVATAR.radius + i * (2 * AVATAR.radius + AVATAR.gap);
  const circles = members
    .slice(0, shown)
    .flatMap((name, i) => avatar(cx(i), initials(name), 'surface.avatar'));
  if (members.length === shown) return circles;
  const more = `+${Math.min(members.length - shown, 99)}`;
  return [...circles, ...avatar(cx(shown), more, 'surface')];
}

function avatar(cx: number, text: string, fill: ColorToken): Primitive[] {
  const size = measure(text, 8.5, TYPE.strong) > 2 * AVATAR.radius - 3 ? 7.5 : 8.5;
  return [
    { kind: 'circle', cx, cy: AVATAR.cy, r: AVATAR.radius, fill },
    {
      kind: 'text',
      x: cx,
      y: AVATAR.cy + size * 0.36,
      text,
      size,
      weight: TYPE.strong,
      fill: 'ink.secondary',
      anchor: 'middle',
    },
  ];
}
