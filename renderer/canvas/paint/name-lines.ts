import { wrap } from '../../../shared/scene/text-fit.ts';
import { CARD_SIZES } from '../../../shared/scene/tokens.ts';
import type { CardScene } from '../../../shared/scene/types.ts';

/**
 * Sizes of names seen from afar in map units, 8 to 10 px on the screen: the first whose zoom is reached. A few fixed
 * sizes instead of one for each zoom, so that lines are broken once.
 */
const SIZES = [
  { from: 0.34, size: 25 },
  { from: 0.26, size: 31 },
  { from: 0.21, size: 36 },
  { from: 0, size: 44 },
] as const;
export const LINE_HEIGHT = 1.12;
export const END_INSET = 6;
/** Lines may be wider than the card by this much; they are then painted condensed. */
const CONDENSED = 1.15;
const KEPT = 20_000;
const kept = new Map<string, readonly string[]>();

export function nameSizeAt(zoom: number): number {
  return SIZES.find(({ from }) => zoom >= from)?.size ?? SIZES[0].size;
}

/** The name of a card in as many lines as the card has room for beside `inset`. */
export function nameLines(card: CardScene, size: number, inset: number): readonly string[] {
  const key = `${size} ${inset} ${card.kind} ${card.label}`;
  const known = kept.get(key);
  if (known) return known;
  const { width, height } = CARD_SIZES[card.kind];
  const most = Math.max(1, Math.floor((height - 6) / (size * LINE_HEIGHT)));
  const lines = wrap(card.label, size, 600, (width - inset - END_INSET) * CONDENSED, most);
  if (kept.size >= KEPT) kept.clear();
  kept.set(key, lines);
  return lines;
}
