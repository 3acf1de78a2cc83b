import { FONT_WIDTHS } from './font-widths.ts';
import type { FontWeight } from './types.ts';

const TABLE_SIZE = 0x2e80;
/** Of characters that the font lacks and that are no ideographs, in thousandths of an em. */
const UNKNOWN_WIDTH = 620;
const INVISIBLE = /[\p{Mn}\p{Me}\p{Cf}]/u;
const tables = new Map<FontWeight, Uint16Array>();

/**
 * Width of text in map units, drawn in Noto Sans SC at `size`. Without kerning, so never narrower than drawn by much;
 * ideographs, kana, full-width forms and emoji count one em, combining marks nothing.
 */
export function measure(text: string, size: number, weight: FontWeight): number {
  const table = tableOf(weight);
  let thousandths = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < TABLE_SIZE) thousandths += table[unit] ?? 0;
    else if (unit >= 0xdc00 && unit <= 0xdfff) continue;
    else thousandths += wideWidth(unit);
  }
  return (thousandths * size) / 1000;
}

// Surrogate pairs count once, at their first half.
function wideWidth(unit: number): number {
  if ((unit >= 0xfe00 && unit <= 0xfe0f) || unit === 0x3099 || unit === 0x309a) return 0;
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
