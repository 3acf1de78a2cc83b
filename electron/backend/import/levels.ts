import type { ImportMapping, ImportProblem } from '../../../shared/api/import-types.ts';
import type { Draft } from './drafts.ts';
import { problem } from './problems.ts';

const TAB_WIDTH = 4;

/** Level that a cell such as `3`, `L3`, `Level 3`, `第3级` or `1.2.3` tells, 1 at the top; null when it tells none. */
export function levelNumber(cell: string): number | null {
  const text = cell.trim();
  if (/^\d+(\.\d+)+\.?$/.test(text)) return text.split('.').filter((part) => part !== '').length;
  const digits = /^\D{0,12}?(\d{1,3})\D{0,3}$/u.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
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
  const managers = drafts.map((draft, place) => {
    const level = indented ? indentation(draft.level) : levelNumber(draft.level);
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
