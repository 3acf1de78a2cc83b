import { JOINING_WIDTHS } from './font-widths.ts';
import type { FontWeight } from './types.ts';

/** Letters that join with what stands beside them begin and end here. */
const FIRST = 0x600;
const LAST = 0x77f;
const JOINER = 0x200d;
const MARK = /\p{M}/u;

interface Letter {
  /** With neither neighbour, with the one before, or with both. */
  readonly joins: 0 | 1 | 2;
  /** Alone, at the end, at the beginning and within, in thousandths of an em. */
  readonly widths: readonly number[];
}

type Letters = ReadonlyMap<number, Letter>;
const tables = new Map<FontWeight, Letters>();

/** Whether the width of a UTF-16 unit depends on its neighbours. */
export function isJoining(unit: number): boolean {
  return unit >= FIRST && unit <= LAST;
}

/** Width in thousandths of an em of the Arabic letter at `index`, in the form that its neighbours give it. */
export function joinedWidth(text: string, index: number, weight: FontWeight): number {
  const letters = lettersOf(weight);
  const letter = letters.get(text.charCodeAt(index));
  if (!letter) return 0;
  const toBefore = letter.joins > 0 && joinsOf(letters, text, index, -1) === 2;
  const toAfter = letter.joins === 2 && joinsOf(letters, text, index, 1) > 0;
  return letter.widths[(toBefore ? 1 : 0) + (toAfter ? 2 : 0)] ?? 0;
}

/** How the next letter in a direction joins; marks between do not count. */
function joinsOf(letters: Letters, text: string, index: number, step: 1 | -1): Letter['joins'] {
  let at = index + step;
  while (MARK.test(text.charAt(at))) at += step;
  const unit = text.charCodeAt(at);
  return unit === JOINER ? 2 : (letters.get(unit)?.joins ?? 0);
}

function lettersOf(weight: FontWeight): Letters {
  const known = tables.get(weight);
  if (known) return known;
  const letters = new Map(JOINING_WIDTHS[weight].split(' ').map(parse));
  tables.set(weight, letters);
  return letters;
}

function parse(letter: string): [number, Letter] {
  const joins = Number(letter.charAt(3)) as Letter['joins'];
  const widths = [4, 6, 8, 10].map((at) => 2 * Number.parseInt(letter.slice(at, at + 2), 36));
  return [Number.parseInt(letter.slice(0, 3), 36), { joins, widths }];
}
