import type { Translate } from '../../../../shared/i18n/messages.ts';
import { cardMeters } from '../../../../shared/scene/card-meters.ts';
import type { CardModel } from '../../../../shared/scene/card-model.ts';
import { cardLabel } from '../../../../shared/scene/description.ts';
import { measure } from '../../../../shared/scene/font-metrics.ts';
import { gapPill, gapPillWidth, roleBadge, wantedBadge } from '../../../../shared/scene/glyphs.ts';
import type { CardLook } from '../../../../shared/scene/lens-card.ts';
import { truncate, wrap } from '../../../../shared/scene/text-fit.ts';
import type { ColorToken, Primitive } from '../../../../shared/scene/types.ts';
import type { ShapeLine, TextShape } from './slide-painter.ts';

/** How much of a person a slide has room for. */
export const DETAILS = ['full', 'short', 'names'] as const;
export type Detail = (typeof DETAILS)[number];

const SIZES = {
  full: { width: 148, height: 50 },
  short: { width: 136, height: 34 },
  names: { width: 116, height: 22 },
} as const satisfies Record<Detail, object>;

/** From how many people on text is reduced, to stay as large as can be. */
const FULL = 60;
const SHORT = 120;

const BADGE = 14;
const NAME = 12;
/** A long name is written smaller before it is cut. */
const NAMES = [NAME, 11, 10, 9];
/** Of names that would not fit on one line where there is room for names only. */
const SMALL_NAME = 8.6;
const TITLE = 9.5;
const LINE = 13.5;
const EDGE = 7;

/** How much of each person is shown where there are so many; what we hold of them only where it may be seen. */
export function detailFor(people: number, judged: boolean): Detail {
  if (people > SHORT) return 'names';
  return people > FULL || !judged ? 'short' : 'full';
}

/** Size of a card on a slide in map units: smaller than on the map, because a slide is seen whole. */
export function slideCardSize(detail: Detail): { readonly width: number; readonly height: number } {
  return SIZES[detail];
}

/** A card on a slide, at 0, 0: what lies behind, the card with its text, and what stands upon it. */
export interface SlideCard {
  readonly behind: readonly Primitive[];
  readonly shape: TextShape;
  readonly upon: readonly Primitive[];
}

/** A person's card, in the colour that a lens gives it; those who do not stand out are grey. */
export function slideCard(
  model: CardModel,
  detail: Detail,
  look: CardLook,
  t: Translate,
): SlideCard {
  const { width, height } = SIZES[detail];
  const roles = model.roles.length > 0 ? model.roles : model.wanted ? [model.wanted] : [];
  const left =
    EDGE +
    (roles.length === 0 ? 0 : roles.length > 1 && detail !== 'full' ? 2 * BADGE + 5 : BADGE + 3);
  const departed = model.status !== 'active';
  const primary = model.roles[0];
  const colour = colourOf(look);
  const stroke = strokeOf(model, look);
  const box = { x: 0, y: 0, width, height };
  return {
    behind:
      model.kind === 'committee'
        ? [{ kind: 'rect', ...box, x: 3, y: 3, radius: 4, fill: 'surface.sheet', stroke }]
        : [],
    shape: {
      ...box,
      name: cardLabel(model, t),
      radius: 4,
      fill: departed || model.kind === 'ghost' ? 'surface.departed' : 'surface',
      stroke,
      strokeWidth: look.faded ? 1 : colour ? 2.5 : primary && !departed ? 1.5 : 1,
      ...(model.kind === 'ghost' ? { dash: [4, 3] } : {}),
      ...muted(look, textOf(model, detail, { left, width: width - left - EDGE }, t)),
    },
    upon: look.faded
      ? []
      : [
          ...badges(model, roles, detail),
          ...(detail === 'full'
            ? cardMeters(
                // Whose it is has no room here.
                { ...model, owner: '' },
                { left: roles.length > 0 ? left : EDGE, right: width - 5, cy: height - 9 },
                t,
              )
            : []),
          ...(model.gap ? gapPill(model.gap.count, model.gap.worst, width - 3, 3) : []),
        ],
  };
}

/** What a lens says of a card; null where it says nothing. */
function colourOf({ strip, heat }: CardLook): ColorToken | null {
  if (heat) return `severity.${heat.severity}`;
  return strip && strip.color !== 'role.none' ? strip.color : null;
}

function strokeOf({ status, roles: [primary], kind }: CardModel, look: CardLook): ColorToken {
  if (look.faded) return 'border';
  const colour = colourOf(look);
  if (colour) return colour;
  if (status !== 'active') return 'border';
  if (primary) return `role.${primary}`;
  return kind === 'ghost' ? 'border.strong' : 'border';
}

function muted(look: CardLook, text: CardText): CardText {
  if (!look.faded) return text;
  return { ...text, lines: text.lines.map((line) => ({ ...line, fill: 'ink.muted' })) };
}

type CardText = Pick<TextShape, 'lines' | 'inset' | 'lineHeight'>;

function textOf(
  model: CardModel,
  detail: Detail,
  { left, width }: { readonly left: number; readonly width: number },
  t: Translate,
): CardText {
  const departed = model.status !== 'active';
  const gap = model.gap ? gapPillWidth(model.gap.count, model.gap.worst) : 0;
  const label = cardLabel(model, t);
  const bold = {
    weight: 700,
    fill: departed ? 'ink.muted' : 'ink',
    struck: departed && model.name !== '',
  } as const;
  if (detail === 'names' && measure(label, NAME, 700) > width - gap) {
    const lines = wrap(label, SMALL_NAME, 700, width - gap, 2);
    return {
      lines: lines.map((text) => ({ text, size: SMALL_NAME, ...bold })),
      inset: { left, top: lines.length === 1 ? 6 : 1.5 },
      lineHeight: SMALL_NAME + 1,
    };
  }
  const size = NAMES.find((one) => measure(label, one, 700) <= width - gap) ?? SMALL_NAME;
  const heading = { text: truncate(label, size, 700, width - gap), size, ...bold };
  const second =
    model.name === ''
      ? t(model.kind === 'ghost' ? 'scene.vacant' : 'scene.nameUnknown')
      : model.title;
  const inset = { left, top: detail === 'names' ? 4 : 3 };
  if (detail === 'names' || second === '' || second === label)
    return { lines: [heading], inset, lineHeight: LINE };
  const title: ShapeLine = {
    text: truncate(second, TITLE, 400, width),
    size: TITLE,
    weight: 400,
    fill: departed ? 'ink.muted' : 'ink.secondary',
  };
  return { lines: [heading, title], inset, lineHeight: LINE };
}

/** In a column where the card is high enough, else side by side. */
function badges(model: CardModel, roles: CardModel['roles'], detail: Detail): Primitive[] {
  const first = EDGE - 2 + BADGE / 2;
  const most = detail === 'full' ? 3 : 2;
  const top = detail === 'names' ? SIZES.names.height / 2 : 11;
  return roles.slice(0, most).flatMap((role, i) => {
    const [cx, cy] =
      detail === 'full' ? [first, top + i * (BADGE + 1.5)] : [first + i * (BADGE + 2), top];
    return model.roles.includes(role)
      ? roleBadge(role, cx, cy, BADGE)
      : wantedBadge(role, cx, cy, BADGE);
  });
}
