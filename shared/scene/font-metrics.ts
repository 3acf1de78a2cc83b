import { FONT_WIDTHS } from './font-widths.ts';
import { isJoining, joinedWidth } from './joined-width.ts';
import { isJoinedPicture, keyWidth, pairWidth, selectorWidth } from './picture-width.ts';
import type { FontWeight } from './types.ts';

const TABLE_SIZE = 0x2e80;
/** Below, every character has its own width: Latin, Greek, Cyrillic, Armenian, Hebrew. */
const ALONE = 0x600;
const KEYCAP = 0x20e3;
/** Of characters that the font lacks and that are no ideographs, in thousandths of an em. */
const UNKNOWN_WIDTH = 620;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u;
const tables = new Map<FontWeight, Uint16Array>();

/**
 * Width of text in map units, drawn in our fonts at `size`. Without kerning, so never narrower than drawn by much;
 * ideographs, kana and full-width forms count one em, combining marks nothing, Arabic letters what their form takes,
 * emoji that make one picture once.
 */
export function measure(text: string, size: number, weight: FontWeight): number {
  const table = tableOf(weight);
  let thousandths = 0;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    // The second half of a pair: the first one counted.
    if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    before = unit < ALONE ? (table[unit] ?? 0) : widthAmong(text, i, before, weight);
    thousandths += before;
  }
  return (thousandths * size) / 1000;
}

/** Of characters whose width may depend on what stands beside them. */
function widthAmong(text: string, index: number, before: number, weight: FontWeight): number {
  const unit = text.charCodeAt(index);
  if (isJoining(unit)) return joinedWidth(text, index, weight);
  if (unit === KEYCAP) return keyWidth(text, index);
  if (unit < TABLE_SIZE) return isJoinedPicture(text, index) ? 0 : (tableOf(weight)[unit] ?? 0);
  if (unit >= 0xd800 && unit <= 0xdbff) return pairWidth(text, index);
  if (unit >= 0xfe00 && unit <= 0xfe0f) return selectorWidth(text, index, before);
  if (unit === 0x3099 || unit === 0x309a) return 0;
  if (unit >= 0xff61 && unit <= 0xffdc) return 500;
  if (unit >= 0xfb00 && unit <= 0xfdff) return UNKNOWN_WIDTH;
  return 1000;
}

function tableOf(weight: FontWeight): Uint16Array {
  const known = tables.get(weight);
  if (known) return known;
  const table = new Uint16Array(TABLE_SIZE);
  for (let code = 0x20; code < TABLE_SIZE; code++)
    table[code] = INVISIBLE.test(String.fromCharCode(code)) ? 0 : UNKNOWN_WIDTH;
  for (const run of FONT_WIDTHS[weight].split(' ')) {
    const [first = '', widths = ''] = run.split(':');
    const start = Number.parseInt(first, 36);
    for (let i = 0; i < widths.length; i += 2) {
      const code = start + i / 2;
      if (!INVISIBLE.test(String.fromCharCode(code)))
        table[code] = Number.parseInt(widths.slice(i, i + 2), 36);
    }
  }
  tables.set(weight, table);
  return table;
}
