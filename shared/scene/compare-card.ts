import type { PersonKind } from '../domain/person.ts';
import type { Translate } from '../i18n/messages.ts';
import { isolate } from './bidi.ts';
import { type CardChange, type ChangeKind, changeColor } from './compare-view.ts';
import { measure } from './font-metrics.ts';
import type { CardLook } from './lens-card.ts';
import { linesPath } from './path.ts';
import { truncate } from './text-fit.ts';
import { CARD_SIZES, SPACE, TYPE } from './tokens.ts';
import type { Box, ColorToken, Primitive } from './types.ts';

const RING = 3;
/** What the name of who had a card may take of its width. */
const WAS_SHARE = 0.6;
const BADGE = { height: 18, padding: 6, glyph: 9, gap: 4 } as const;

/** How a card looks while two points are compared: what has not changed and who has gone stands back. */
export function comparedLook(change: CardChange | null, look: CardLook): CardLook {
  const stays = change !== null && !change.kinds.includes('left');
  return { ...look, faded: !stays && !look.marked };
}

/** Colour of a changed card from afar. */
export function changeDot(change: CardChange | null): ColorToken | null {
  const [first] = change?.kinds ?? [];
  return first ? changeColor(first) : null;
}

/** The description of a card and what changed of it. */
export function sayChange(description: string, { kinds, was }: CardChange, t: Translate): string {
  const words = kinds.map((kind) => t(`history.kind.${kind}`));
  if (was !== '') words.push(t('history.was', { name: isolate(was) }));
  return [description, words.join(t('scene.say.comma'))].join(t('scene.say.stop'));
}

/** The ring around a changed card. */
export function changeRing(change: CardChange, kind: PersonKind): Primitive[] {
  const [first] = change.kinds;
  return first ? [ring(first, CARD_SIZES[kind])] : [];
}

/** What stands on the edges of a changed card: what changed, and below who had the card before. */
export function changeMarks(change: CardChange, kind: PersonKind, t: Translate): Primitive[] {
  let x = 10;
  const badges = change.kinds.flatMap((one) => {
    const left = x;
    const text = t(`history.mark.${one}`);
    x += badgeWidth(text) + BADGE.gap;
    return changeBadge(one, text, left, -2);
  });
  return [...badges, ...wasTag(change.was, CARD_SIZES[kind], t)];
}

function ring(kind: ChangeKind, { width, height }: Pick<Box, 'width' | 'height'>): Primitive {
  return {
    kind: 'rect',
    x: -RING,
    y: -RING,
    width: width + 2 * RING,
    height: height + 2 * RING,
    radius: SPACE.cardRadius + RING,
    stroke: changeColor(kind),
    strokeWidth: 2.5,
    // Who has gone is drawn like a place that is held: by form as well as by colour.
    ...(kind === 'left' ? { dash: [7, 5] } : {}),
  };
}

export function badgeWidth(text: string): number {
  return 2 * BADGE.padding + BADGE.glyph + 3 + measure(text, TYPE.small, TYPE.strong);
}

/** A change in a sign and a word, its middle at `cy`. */
export function changeBadge(kind: ChangeKind, text: string, x: number, cy: number): Primitive[] {
  return [
    {
      kind: 'rect',
      x,
      y: cy - BADGE.height / 2,
      width: badgeWidth(text),
      height: BADGE.height,
      radius: 5,
      fill: changeColor(kind),
    },
    ...sign(kind, x + BADGE.padding + BADGE.glyph / 2, cy),
    {
      kind: 'text',
      x: x + BADGE.padding + BADGE.glyph + 3,
      y: cy + TYPE.small * 0.36,
      text,
      size: TYPE.small,
      weight: TYPE.strong,
      fill: 'change.ink',
    },
  ];
}

/** Plus, cross, arrow to the side, up, down, both, dot: told apart without colour. */
function sign(kind: ChangeKind, cx: number, cy: number): Primitive[] {
  const stroke = { stroke: 'change.ink', strokeWidth: 1.75 } as const;
  const line = (...points: number[]): Primitive => ({
    kind: 'polyline',
    points: points.map((value, i) => value + (i % 2 === 0 ? cx : cy)),
    ...stroke,
  });
  const triangle = (points: readonly (readonly [number, number])[]): Primitive => ({
    kind: 'path',
    d: linesPath(
      points.map(([x, y]) => [cx + x, cy + y] as const),
      true,
    ),
    fill: 'change.ink',
  });
  switch (kind) {
    case 'joined':
      return [line(-4, 0, 4, 0), line(0, -4, 0, 4)];
    case 'left':
      return [line(-3.2, -3.2, 3.2, 3.2), line(-3.2, 3.2, 3.2, -3.2)];
    case 'moved':
      return [line(-4, 0, 3.5, 0), line(0.5, -3.2, 4, 0, 0.5, 3.2)];
    case 'warmer':
      return [
        triangle([
          [-4.5, 3.5],
          [4.5, 3.5],
          [0, -4],
        ]),
      ];
    case 'colder':
      return [
        triangle([
          [-4.5, -3.5],
          [4.5, -3.5],
          [0, 4],
        ]),
      ];
    case 'mixed':
      return [
        triangle([
          [-4.5, 2],
          [0.5, 2],
          [-2, -3.5],
        ]),
        triangle([
          [-0.5, -2],
          [4.5, -2],
          [2, 3.5],
        ]),
      ];
    case 'changed':
      return [{ kind: 'circle', cx, cy, r: 2.6, fill: 'change.ink' }];
  }
}

function wasTag(
  name: string,
  { width, height }: Pick<Box, 'width' | 'height'>,
  t: Translate,
): Primitive[] {
  if (name === '') return [];
  // At the right, so that it does not meet the badges of the card below.
  const room = width * WAS_SHARE - 2 * BADGE.padding;
  const text = truncate(t('history.was', { name }), TYPE.small, 400, room);
  const wide = measure(text, TYPE.small, 400) + 2 * BADGE.padding;
  const x = width - 10 - wide;
  return [
    {
      kind: 'rect',
      x,
      y: height - BADGE.height / 2 + 2,
      width: wide,
      height: BADGE.height - 2,
      radius: 5,
      fill: 'surface',
      stroke: 'change.left',
      strokeWidth: 1,
      dash: [4, 3],
    },
    {
      kind: 'text',
      x: x + BADGE.padding,
      y: height + 1 + TYPE.small * 0.36 + 0.5,
      text: isolate(text),
      size: TYPE.small,
      weight: 400,
      fill: 'ink.secondary',
    },
  ];
}
