import { truncate, wrap } from '../../../../shared/scene/text-fit.ts';
import type { FontWeight } from '../../../../shared/scene/types.ts';

/** Office programs draw with other fonts than the one we measure with, and break lines elsewhere. */
const SPARE = 0.94;

/** A size of letters in points, and how many lines of them there is room for. */
export interface FittingSize {
  readonly points: number;
  readonly lines: number;
}

/** The first size in which `text` fits a box `width` points wide; cut in the last where it fits in none. */
export function fitText(
  text: string,
  weight: FontWeight,
  width: number,
  sizes: readonly [FittingSize, ...FittingSize[]],
): { readonly text: string; readonly points: number } {
  let last = sizes[0];
  for (const size of sizes) {
    if (isWithin(text, weight, width * SPARE, size)) return { text, points: size.points };
    last = size;
  }
  return { text: cut(text, weight, width * SPARE, last), points: last.points };
}

function isWithin(
  text: string,
  weight: FontWeight,
  width: number,
  { points, lines }: FittingSize,
): boolean {
  return wrap(text, points, weight, width, lines + 1).length <= lines;
}

/** Lines do not end at the very edge, so that the last needs a little more room than it is wide. */
function cut(
  text: string,
  weight: FontWeight,
  width: number,
  { points, lines }: FittingSize,
): string {
  const size = { points, lines };
  for (let share = 1; share > 0; share -= 0.05) {
    const shorter = truncate(text, points, weight, width * lines * share);
    if (isWithin(shorter, weight, width, size)) return shorter;
  }
  return '';
}
