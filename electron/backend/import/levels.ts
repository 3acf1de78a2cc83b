import type { ImportMapping, ImportProblem } from '../../../shared/api/import-types.ts';
import type { Draft } from './drafts.ts';
import { problem } from './problems.ts';

const TAB_WIDTH = 4;

const NUMERALS = '零一二三四五六七八九十';

/**
 * Reads the levels of a column, 1 at the top: `3`, `L3`, `Level 3`, `第3级`, `三级` or `1.2.3`; null for a cell that
 * tells none. Where no cell is an outline's number, `3.0` is 3, as programs write whole numbers.
 */
export function levelReader(cells: readonly string[]): (cell: string) => number | null {
  const isOutline = cells.some((cell) => /^\d+\.(?:\d+\.)*0*[1-9]\d*\.?$/.test(cell.trim()));
  return (cell) => {
    const text = cell.trim();
    const whole = /^(\d{1,3})\.0+$/.exec(text)?.[1];
    if (whole !== undefined) return isOutline ? 1 : Number(whole);
    if (/^\d+(\.\d+)+\.?$/.test(text)) return text.split('.').filter((part) => part !== '').length;
    const numeral = /^第?([一二三四五六七八九十])[级層层]?$/u.exec(text)?.[1];
    if (numeral !== undefined) return NUMERALS.indexOf(numeral);
    const digits = /^\D{0,12}?(\d{1,3})\D{0,3}$/u.exec(text)?.[1];
    return digits === undefined ? null : Number(digits);
  };
}

/** Width of the white space before a text, in columns of one space. */
export function indentation(text: string): number {
  const [space = ''] = /^[\s\u3000]*/u.exec(text) ?? [];
  let width = 0;
  for (const character of space) {
    if (character === '\t') width += TAB_WIDTH;
    else width += character === '\u3000' ? 2 : 1;
  }
  return width;
}

/**
 * The manager of every draft by its level: the nearest row above it on a higher level. Drafts without a level stand
 * at the top.
 *
 * @returns Places in the list of drafts, null at the top.
 */
export function managersByLevel(
  drafts: readonly Draft[],
  columns: ImportMapping['columns'],
): { readonly managers: readonly (number | null)[]; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const above: { readonly level: number; readonly place: number }[] = [];
  const indented = columns.level !== undefined && columns.level === (columns.name ?? columns.title);
  const levelOf = levelReader(drafts.map(({ level }) => level));
  const managers = drafts.map((draft, place) => {
    const level = indented ? indentation(draft.level) : levelOf(draft.level);
    if (level === null) {
      const params = { level: draft.level.trim().slice(0, 80) };
      problems.push(problem(draft.row, 'level.unknown', params, columns.level));
      return null;
    }
    while ((above.at(-1)?.level ?? -1) >= level) above.pop();
    const manager = above.at(-1);
    above.push({ level, place });
    if (manager && !indented && level > manager.level + 1)
      problems.push(
        problem(draft.row, 'level.skipped', { level, above: manager.level }, columns.level),
      );
    return manager?.place ?? null;
  });
  return { managers, problems };
}
