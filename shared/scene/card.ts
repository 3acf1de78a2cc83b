import type { Person } from '../domain/person.ts';
import type { Influence } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import { isolate } from './bidi.ts';
import { personBody } from './card-body.ts';
import { cardMeters } from './card-meters.ts';
import type { CardModel } from './card-model.ts';
import { committeeBody } from './committee-body.ts';
import { gapPill, roleBadge, wantedBadge } from './glyphs.ts';
import { round } from './path.ts';
import { CARD_SIZES, SPACE, TYPE } from './tokens.ts';
import type { ColorToken, Primitive } from './types.ts';

/** Offset of the sheets behind a committee's card, which make it visibly a group. */
const SHEET = 4;

/** Size of a person's card in map units: constant per kind. */
export function cardSize(person: Pick<Person, 'kind'>): {
  readonly width: number;
  readonly height: number;
} {
  return CARD_SIZES[person.kind];
}

/** Colour that stands for a card from afar: its primary influence's, or the neutral one. */
export function cardAccent(model: Pick<CardModel, 'roles'>): ColorToken {
  const primary = model.roles[0];
  return primary ? `role.${primary}` : 'role.none';
}

/**
 * Draws one card in coordinates relative to its top left corner, `cardSize` large. Everything that is told by colour is
 * told by form or text as well.
 */
export function drawCard(model: CardModel, t: Translate): Primitive[] {
  const size = CARD_SIZES[model.kind];
  const sheets = model.kind === 'committee' ? 2 * SHEET : 0;
  const box = { width: size.width - sheets, height: size.height - sheets };
  const badges = spineRoles(model);
  const spine = badges.length > 0 || model.kind === 'ghost' ? SPACE.spine : 0;
  const left = spine === 0 ? SPACE.card + 2 : spine + 9;
  const body = model.kind === 'committee' ? committeeBody : personBody;
  return [
    ...surface(model, box, spine),
    ...spineBadges(model, badges, spine / 2, box.height),
    ...(model.kind === 'ghost' && badges.length === 0 ? [questionMark(spine / 2)] : []),
    ...body(model, { left, right: box.width - SPACE.card }, t),
    ...cardMeters(model, { left, right: box.width - SPACE.card, cy: box.height - 12.5 }, t),
    ...(model.gap ? gapPill(model.gap.count, model.gap.worst, box.width - 7, 7) : []),
  ].map((primitive) =>
    primitive.kind === 'text' ? { ...primitive, text: isolate(primitive.text) } : primitive,
  );
}

function spineBadges(
  model: CardModel,
  badges: readonly Influence[],
  cx: number,
  height: number,
): Primitive[] {
  const room = (height - 2 * SPACE.badgeMargin + SPACE.badgeGap) / badges.length - SPACE.badgeGap;
  const size = Math.min(SPACE.badge, room);
  return badges.flatMap((role, i) => {
    const cy = SPACE.badgeMargin + size / 2 + i * (size + SPACE.badgeGap);
    return model.roles.includes(role)
      ? roleBadge(role, cx, cy, size)
      : wantedBadge(role, cx, cy, size);
  });
}

function spineRoles(model: CardModel): readonly Influence[] {
  return model.roles.length > 0 ? model.roles : model.wanted ? [model.wanted] : [];
}

function surface(
  model: CardModel,
  box: { width: number; height: number },
  spine: number,
): Primitive[] {
  const departed = model.status !== 'active';
  const primary = model.roles[0];
  const edge: ColorToken = departed ? 'border' : primary ? `role.${primary}` : 'border';
  const rect = {
    kind: 'rect',
    x: 0.75,
    y: 0.75,
    width: box.width - 1.5,
    height: box.height - 1.5,
    radius: SPACE.cardRadius,
  } as const;
  if (model.kind === 'ghost')
    return [
      {
        ...rect,
        fill: 'surface.departed',
        stroke: departed ? 'border' : 'border.strong',
        strokeWidth: 1.5,
        dash: [5, 4.5],
      },
    ];
  const sheets =
    model.kind === 'committee'
      ? [2, 1].map(
          (i): Primitive => ({
            ...rect,
            x: rect.x + i * SHEET,
            y: rect.y + i * SHEET,
            fill: 'surface.sheet',
            stroke: edge,
            strokeWidth: 1,
          }),
        )
      : [];
  return [
    ...sheets,
    { ...rect, fill: departed ? 'surface.departed' : 'surface' },
    ...(spine > 0 && primary
      ? [{ kind: 'path', d: spinePath(box.height, spine), fill: `role.${primary}.tint` } as const]
      : []),
    { ...rect, stroke: edge, strokeWidth: primary && !departed ? 1.5 : 1 },
  ];
}

/** The left strip of a card, rounded where the card is. */
function spinePath(height: number, width: number): string {
  const inset = 0.75;
  const r = SPACE.cardRadius;
  const bottom = round(height - inset);
  return `M${inset + r} ${inset}H${width}V${bottom}H${inset + r}A${r} ${r} 0 0 1 ${inset} ${round(bottom - r)}V${inset + r}A${r} ${r} 0 0 1 ${inset + r} ${inset}Z`;
}

function questionMark(cx: number): Primitive {
  return {
    kind: 'text',
    x: cx + 2,
    y: 29,
    text: '?',
    size: 20,
    weight: TYPE.strong,
    fill: 'ink.muted',
    anchor: 'middle',
  };
}
