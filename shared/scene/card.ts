import type { Person } from '../domain/person.ts';
import type { Influence } from '../domain/values.ts';
import type { Translate } from '../i18n/messages.ts';
import { isolate } from './bidi.ts';
import { personBody } from './card-body.ts';
import { cardMeters } from './card-meters.ts';
import type { CardModel } from './card-model.ts';
import { committeeBody } from './committee-body.ts';
import { FRAGILE_RADIUS, fragileSign } from './fragile-mark.ts';
import {
  agedBadge,
  evidenceFlag,
  gapPill,
  gapPillWidth,
  plainBadge,
  valueTag,
  wantedBadge,
} from './glyphs.ts';
import { type CardLook, heatTint, lookOver, PLAIN_LOOK } from './lens-card.ts';
import { round } from './path.ts';
import { CARD_SIZES, SPACE, TYPE } from './tokens.ts';
import type { ColorToken, Primitive } from './types.ts';

/** Offset of the sheets behind a committee's card, which make it visibly a group. */
const SHEET = 4;
/** What the value of a lens takes of the height of the strip. */
const VALUE_ROOM = 17;

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
 *
 * @param look How a lens shows it; plainly by default.
 */
export function drawCard(model: CardModel, t: Translate, look: CardLook = PLAIN_LOOK): Primitive[] {
  const size = CARD_SIZES[model.kind];
  const sheets = model.kind === 'committee' ? 2 * SHEET : 0;
  const box = { width: size.width - sheets, height: size.height - sheets };
  const badges = spineRoles(model);
  const spine = badges.length > 0 || model.kind === 'ghost' || look.strip ? SPACE.spine : 0;
  const left = spine === 0 ? SPACE.card + 2 : spine + 9;
  const gapLeft = box.width - 7 - (model.gap ? gapPillWidth(model.gap.count, model.gap.worst) : 0);
  const marksLeft = look.fragile ? gapLeft - (model.gap ? 4 : 0) - 2 * FRAGILE_RADIUS : gapLeft;
  const body = model.kind === 'committee' ? committeeBody : personBody;
  return [
    ...surface(model, box, spine, look),
    ...spineBadges(model, badges, spine / 2, box.height, look),
    ...(model.kind === 'ghost' && badges.length === 0 && !look.strip
      ? [questionMark(spine / 2)]
      : []),
    ...body(model, { left, right: box.width - SPACE.card, marks: box.width - 7 - marksLeft }, t),
    ...cardMeters(
      model,
      { left, right: box.width - SPACE.card, cy: box.height - 12.5 },
      t,
      look.overdue,
    ),
    ...(model.gap ? gapPill(model.gap.count, model.gap.worst, box.width - 7, 7) : []),
    ...flag(look, spine, { right: box.width - SPACE.card, bottom: box.height }, model),
    ...lookOver(look, model.kind, model.layer),
    ...(look.fragile ? fragileSign(marksLeft + FRAGILE_RADIUS, 15) : []),
  ].map((primitive) =>
    primitive.kind === 'text' ? { ...primitive, text: isolate(primitive.text) } : primitive,
  );
}

function spineBadges(
  model: CardModel,
  badges: readonly Influence[],
  cx: number,
  height: number,
  { strip, evidence }: CardLook,
): Primitive[] {
  const bottom = height - SPACE.badgeMargin - (strip || evidence?.flagged ? VALUE_ROOM : 0);
  const room = (bottom - SPACE.badgeMargin + SPACE.badgeGap) / badges.length - SPACE.badgeGap;
  const size = Math.min(SPACE.badge, room);
  const drawn = badges.flatMap((role, i) => {
    const cy = SPACE.badgeMargin + size / 2 + i * (size + SPACE.badgeGap);
    if (!model.roles.includes(role)) return wantedBadge(role, cx, cy, size);
    return strip
      ? plainBadge(role, cx, cy, size)
      : agedBadge(role, evidence?.age ?? 'fresh', cx, cy, size);
  });
  return strip ? [...drawn, ...valueTag(strip.letter, cx, height - 14.5)] : drawn;
}

/** In the strip where the card has one that is free, else at the end of the row of meters. */
function flag(
  { evidence, strip }: CardLook,
  spine: number,
  { right, bottom }: { readonly right: number; readonly bottom: number },
  model: CardModel,
): Primitive[] {
  if (!evidence?.flagged || strip) return [];
  if (spine > 0) return evidenceFlag(spine / 2, bottom - 13.5);
  return evidenceFlag(right - (model.owner === '' ? 5 : 34), bottom - 12.5);
}

function spineRoles(model: CardModel): readonly Influence[] {
  return model.roles.length > 0 ? model.roles : model.wanted ? [model.wanted] : [];
}

function surface(
  model: CardModel,
  box: { width: number; height: number },
  spine: number,
  look: CardLook,
): Primitive[] {
  const departed = model.status !== 'active';
  const primary = model.roles[0];
  const own: ColorToken = primary ? `role.${primary}` : 'border';
  const seen = look.strip?.color ?? own;
  const isOld = !look.strip && look.evidence?.age === 'old';
  const edge: ColorToken = departed || isOld || seen === 'role.none' ? 'border' : seen;
  const strip: ColorToken | null = look.strip
    ? stripColor(look.strip.color)
    : primary
      ? isOld
        ? 'surface.avatar'
        : `role.${primary}.tint`
      : null;
  const tinted: Primitive[] = [
    ...heatTint(look, box),
    ...(spine > 0 && strip
      ? [{ kind: 'path', d: spinePath(box.height, spine), fill: strip } as const]
      : []),
  ];
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
      { ...rect, fill: 'surface.departed' },
      ...tinted,
      {
        ...rect,
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
    ...tinted,
    { ...rect, stroke: edge, strokeWidth: edge === 'border' ? 1 : 1.5 },
  ];
}

/** A strip without a value is no patch of colour. */
function stripColor(color: ColorToken): ColorToken {
  return color === 'role.none' ? 'surface.avatar' : color;
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
