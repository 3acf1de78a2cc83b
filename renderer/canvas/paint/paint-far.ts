import { truncate } from '../../../shared/scene/text-fit.ts';
import {
  CARD_SIZES,
  type ColorToken,
  FONT_STACK,
  type Palette,
  SPACE,
} from '../../../shared/scene/tokens.ts';
import type { CardScene } from '../../../shared/scene/types.ts';

/** Sizes of names seen from afar: the first whose zoom is reached; in map units, about 10 px on the screen. */
const NAME_SIZES = [
  { from: 0.35, size: 26 },
  { from: 0.27, size: 33 },
  { from: 0.21, size: 42 },
  { from: 0, size: 54 },
] as const;
const STRIPE = 14;
const labels = new Map<number, WeakMap<CardScene, string>>();

/** Cards as rectangles in the colour of their primary influence. */
export function paintBlocks(
  context: CanvasRenderingContext2D,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  const least = 1.5 / zoom;
  for (const [color, group] of byColor(cards)) {
    context.beginPath();
    for (const card of group)
      context.rect(card.x, card.y, Math.max(card.width, least), Math.max(card.height, least));
    context.fillStyle = palette[color];
    context.fill();
  }
}

/** Cards as sheets with a stripe in the colour of the primary influence, a dot for gaps, and the name. */
export function paintNames(
  context: CanvasRenderingContext2D,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  paintSheets(context, cards, zoom, palette);
  for (const [color, group] of byColor(cards)) {
    context.beginPath();
    for (const card of group)
      context.roundRect(card.x, card.y, STRIPE, card.height, [
        SPACE.cardRadius,
        0,
        0,
        SPACE.cardRadius,
      ]);
    context.fillStyle = palette[color];
    context.fill();
  }
  paintGapDots(context, cards, zoom, palette);
  paintLabels(context, cards, zoom, palette);
}

function paintSheets(
  context: CanvasRenderingContext2D,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  context.beginPath();
  for (const card of cards)
    context.roundRect(card.x, card.y, card.width, card.height, SPACE.cardRadius);
  context.fillStyle = palette.surface;
  context.fill();
  context.strokeStyle = palette.border;
  context.lineWidth = 0.8 / zoom;
  context.stroke();
}

function paintGapDots(
  context: CanvasRenderingContext2D,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  const radius = 3.5 / zoom;
  for (const card of cards) {
    if (card.gap === null) continue;
    context.beginPath();
    context.arc(card.x + card.width - radius, card.y + radius, radius, 0, 2 * Math.PI);
    context.fillStyle = palette[`severity.${card.gap}`];
    context.fill();
  }
}

function paintLabels(
  context: CanvasRenderingContext2D,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  const size = NAME_SIZES.find(({ from }) => zoom >= from)?.size ?? NAME_SIZES[0].size;
  context.font = `600 ${size}px ${FONT_STACK}`;
  context.textAlign = 'start';
  for (const card of cards) {
    context.fillStyle = palette[card.departed ? 'ink.muted' : 'ink'];
    const baseline = card.y + card.height / 2 + size * 0.36;
    context.fillText(labelOf(card, size), card.x + STRIPE + 10, baseline);
  }
}

function labelOf(card: CardScene, size: number): string {
  let known = labels.get(size);
  if (!known) {
    known = new WeakMap();
    labels.set(size, known);
  }
  const cached = known.get(card);
  if (cached !== undefined) return cached;
  const label = truncate(card.label, size, 600, CARD_SIZES[card.kind].width - STRIPE - 18);
  known.set(card, label);
  return label;
}

function byColor(cards: readonly CardScene[]): ReadonlyMap<ColorToken, readonly CardScene[]> {
  const groups = new Map<ColorToken, CardScene[]>();
  for (const card of cards) {
    const group = groups.get(card.dot);
    if (group) group.push(card);
    else groups.set(card.dot, [card]);
  }
  return groups;
}
