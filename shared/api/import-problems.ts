import { protectedText } from '../domain/protected-text.ts';
import { messageKey, type Translate } from '../i18n/messages.ts';
import type { ImportProblem } from './import-types.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** What is wrong, in the user's words. */
export function problemText({ code, params }: ImportProblem, t: Translate): string {
  return t(messageKey(`import.problem.${code}`), params);
}

/**
 * The column of a problem by its letter and its header, such as `B · Manager`, or the letter alone where it has none;
 * empty where it is about a whole row.
 */
export function problemColumn({ letter, column }: ImportProblem): string {
  const header = letter !== undefined && /^#\d+$/.test(column ?? '') ? '' : column;
  return [letter, header].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** Problems as CSV that spreadsheets read once it is written as UTF-8: with its mark, no cell that would be taken for a formula. */
export function problemsCsv(problems: readonly ImportProblem[], t: Translate): string {
  const header = [t('import.row'), t('import.column'), t('import.code'), t('import.what')];
  const lines = [header.map(quoted).join(',')];
  for (const problem of problems) {
    // What concerns the whole file has no row.
    const row = problem.row === 0 ? '' : String(problem.row);
    const cells = [row, problemColumn(problem), problem.code, problemText(problem, t)];
    lines.push(cells.map(quoted).join(','));
  }
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function quoted(text: string): string {
  return `"${protectedText(text).replace(/"/g, '""')}"`;
}
