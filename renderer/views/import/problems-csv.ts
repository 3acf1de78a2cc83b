import type { ImportProblem } from '../../../shared/api/import-types.ts';
import { messageKey, type Translate } from '../../../shared/i18n/messages.ts';

const BYTE_ORDER_MARK = '\ufeff';

/** Problems as CSV that spreadsheets read: UTF-8 with its mark, no cell that would be taken for a formula. */
export function problemsCsv(
  problems: readonly ImportProblem[],
  t: Translate,
): Uint8Array<ArrayBuffer> {
  const header = [t('import.row'), t('import.column'), t('import.code'), t('import.what')];
  const rows = problems.map(({ row, column = '', code, params }) => [
    row === 0 ? '' : String(row),
    column,
    code,
    t(messageKey(`import.problem.${code}`), params),
  ]);
  const lines = [header, ...rows].map((cells) => cells.map(quoted).join(','));
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

function quoted(text: string): string {
  const isFormula = /^[\s\0]*[=+\-@]/u.test(text.normalize('NFKC')) || /^[\t\r\n\0]/.test(text);
  return `"${(isFormula ? `'${text}` : text).replace(/"/g, '""')}"`;
}
