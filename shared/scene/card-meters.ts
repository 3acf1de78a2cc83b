import type { Translate } from '../i18n/messages.ts';
import type { CardModel } from './card-model.ts';
import { measure } from './font-metrics.ts';
import { attitudePill, coachMark, degreeBars, METER_WIDTHS, reachSteps } from './glyphs.ts';
import { initials } from './initials.ts';
import { TYPE } from './tokens.ts';
import type { Primitive } from './types.ts';

const METER_GAP = 9;

/** Which meters a card shows: all where a buying influence is held or wanted by us to be judged, else what is known. */
export function shownMeters(model: CardModel): {
  readonly degree: boolean;
  readonly attitude: boolean;
  readonly reach: boolean;
  readonly coach: boolean;
  readonly owner: boolean;
} {
  const judged = model.roles.length > 0;
  return {
    degree: judged || model.degree !== 'unknown',
    attitude: judged || model.attitude !== null,
    reach: model.kind !== 'ghost' && (judged || model.reach !== 'none'),
    coach: model.coach !== 'none',
    owner: model.owner !== '',
  };
}

/**
 * The bottom row of a card: influence, attitude, reach, coach status, and at the right whose it is.
 *
 * @param overdue Whether the day by which a ghost should have been named is past.
 */
export function cardMeters(
  model: CardModel,
  row: { readonly left: number; readonly right: number; readonly cy: number },
  t: Translate,
  overdue = false,
): Primitive[] {
  const shown = shownMeters(model);
  const primitives: Primitive[] = [];
  let x = row.left;
  const add = (width: number, meter: readonly Primitive[]) => {
    primitives.push(...meter);
    x += width + METER_GAP;
  };
  if (shown.degree) add(METER_WIDTHS.degree, degreeBars(model.degree, x, row.cy));
  if (shown.attitude) add(METER_WIDTHS.attitude, attitudePill(model.attitude, x, row.cy));
  if (shown.reach) add(METER_WIDTHS.reach, reachSteps(model.reach, x, row.cy));
  if (shown.coach) add(METER_WIDTHS.coach, coachMark(model.coach, x, row.cy));
  if (model.dueDate !== null) primitives.push(dueNote(model.dueDate, overdue, x, row.cy, t));
  if (shown.owner) primitives.push(...ownerTag(initials(model.owner), row.right, row.cy));
  return primitives;
}

function dueNote(date: string, overdue: boolean, x: number, cy: number, t: Translate): Primitive {
  const line = { kind: 'text', x, y: cy + 3.6, size: TYPE.small } as const;
  return overdue
    ? { ...line, text: t('scene.overdue', { date }), weight: TYPE.strong, fill: 'severity.high' }
    : { ...line, text: t('scene.due', { date }), weight: 400, fill: 'ink.muted' };
}

/** Initials of ours who owns the relationship, in a frame that ends at `right`. */
export function ownerTag(text: string, right: number, cy: number): Primitive[] {
  const width = Math.max(18, measure(text, 9, TYPE.strong) + 9);
  return [
    {
      kind: 'rect',
      x: right - width,
      y: cy - 6.5,
      width,
      height: 13,
      radius: 3,
      fill: 'surface.avatar',
    },
    {
      kind: 'text',
      x: right - width / 2,
      y: cy + 3.2,
      text,
      size: 9,
      weight: TYPE.strong,
      fill: 'ink.secondary',
      anchor: 'middle',
    },
  ];
}
