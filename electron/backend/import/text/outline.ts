import { indentation } from '../levels.ts';
import { readPersonLine } from './person-line.ts';

const STEP = 4;
const BULLET =
  /^(?:([-*#>]+|[•·‣◦▪▫●○■□◆◇►▶–—§Øüo])\s+|(\d+(?:\.\d+)+\.?|\d+[.)、．]|[a-zA-Z][.)]|[(（][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳])\s*)(?=\S)/u;
const BRANCHES = /[│├└┬─┌╰╭]/gu;

interface Line {
  /** Distance from the left, in columns. */
  readonly depth: number;
  /** The bullet before it; empty when there is none. */
  readonly bullet: string;
  readonly text: string;
}

export const OUTLINE_HEADERS = ['Name', 'Title', 'Department', 'Email', 'Phone', 'Level'];

/** A list of people as rows: each line a person, its indentation, bullet or number the level, 1 at the top. */
export function readOutline(text: string): readonly (readonly string[])[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(lineOf);
  const depths = depthsOf(lines);
  const above: number[] = [];
  return lines.map((line, at) => {
    const depth = depths[at] ?? 0;
    while ((above.at(-1) ?? -1) >= depth) above.pop();
    above.push(depth);
    const { name, title, department, email, phone } = readPersonLine(line.text);
    return [name, title, department, email, phone, String(above.length)];
  });
}

function lineOf(line: string): Line {
  const plain = line.replace(BRANCHES, ' ');
  const text = plain.trim();
  const [found = '', sign = '', number = ''] = BULLET.exec(text) ?? [];
  // 1.2.3 and --- tell their depth themselves.
  const parts = number.split('.').filter((part) => part !== '').length;
  const own = Math.max(sign.length, parts, 1) - 1;
  const bullet =
    sign !== ''
      ? sign.slice(0, 1)
      : number
          .replace(/\d+/g, '1')
          .replace(/[a-z]/gi, 'a')
          .replace(/[一二三四五六七八九十]+/g, '一')
          .replace(/[①-⑳]/g, '①');
  return { depth: indentation(plain) + own * STEP, bullet, text: text.slice(found.length) };
}

/** Word processors drop the indentation of lists: then each kind of bullet is a level, in order of appearance. */
function depthsOf(lines: readonly Line[]): readonly number[] {
  const isFlat = lines.every(({ depth }) => depth === lines[0]?.depth);
  if (!isFlat) return lines.map(({ depth }) => depth);
  const bullets = [...new Set(lines.map(({ bullet }) => bullet))];
  return lines.map(({ bullet }) => bullets.indexOf(bullet));
}
