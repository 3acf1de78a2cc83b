import { FONT_STACK, type Palette, SPACE } from '../../../shared/scene/tokens.ts';
import type { CardScene, ColorToken } from '../../../shared/scene/types.ts';
import { END_INSET, LINE_HEIGHT, nameLines, nameSizeAt } from './name-lines.ts';
import type { Paper } from './paper.ts';
import type { Affords } from './readiness.ts';

const STRIPE = 14;

/** Cards as rectangles in the colour of their primary influence. */
export function paintBlocks(
  context: Paper,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  const least = 1.5 / zoom;
  for (const [color, group] of byColor(cards)) {
    context.fillStyle = palette[color === 'role.none' ? 'border' : color];
    for (const card of group)
      context.fillRect(card.x, card.y, Math.max(card.width, least), Math.max(card.height, least));
  }
}

/** Cards as sheets in the colour of the primary influence, with a dot for gaps and the name. */
export function paintNames(
  context: Paper,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
  affords: Affords,
): void {
  paintSheets(context, cards, zoom, palette);
  for (const card of cards) paintGapDot(context, card, 3.5 / zoom, palette);
  const size = nameSizeAt(zoom);
  context.font = `600 ${size}px ${FONT_STACK}`;
  context.textAlign = 'left';
  for (const card of cards) if (affords(card.id)) paintName(context, card, size, palette);
}

/** Cards without what is on them. */
export function paintSheets(
  context: Paper,
  cards: readonly CardScene[],
  zoom: number,
  palette: Palette,
): void {
  context.setLineDash([]);
  for (const [color, group] of byColor(cards)) {
    const judged = color !== 'role.none';
    context.beginPath();
    for (const { x, y, width, height } of group)
      context.roundRect(x, y, width, height, SPACE.cardRadius);
    context.fillStyle = palette.surface;
    context.fill();
    context.strokeStyle = judged ? palette[color] : palette.border;
    context.lineWidth = 0.8 / Math.min(1, zoom);
    context.stroke();
    if (judged) paintStripes(context, group, palette[color]);
  }
}

function paintStripes(context: Paper, cards: readonly CardScene[], color: string): void {
  const corners = [SPACE.cardRadius, 0, 0, SPACE.cardRadius];
  context.beginPath();
  for (const card of cards) context.roundRect(card.x, card.y, STRIPE, card.height, corners);
  context.fillStyle = color;
  context.fill();
}

function paintGapDot(context: Paper, card: CardScene, radius: number, palette: Palette): void {
  if (card.gap === null || card.faded) return;
  context.beginPath();
  context.arc(card.x + card.width, card.y, radius, 0, 2 * Math.PI);
  context.fillStyle = palette[`severity.${card.gap}`];
  context.fill();
}

function paintName(context: Paper, card: CardScene, size: number, palette: Palette): void {
  const inset = card.dot === 'role.none' ? 9 : STRIPE + 7;
  const lines = nameLines(card, size, inset);
  const middle = card.y + card.height / 2 + size * 0.36;
  context.fillStyle = palette[card.departed || card.faded ? 'ink.muted' : 'ink'];
  for (const [i, line] of lines.entries()) {
    const y = middle + (i - (lines.length - 1) / 2) * size * LINE_HEIGHT;
    context.fillText(line, card.x + inset, y, card.width - inset - END_INSET);
  }
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
