import type { ImportProblem, ProblemCode } from '../../../shared/api/import-types.ts';
import { messageKey, translator } from '../../../shared/i18n/messages.ts';

const english = translator('en');

/**
 * A problem of one row. `message` is English for scripts and logs; screens translate `import.problem.<code>` with
 * the params.
 */
export function problem(
  row: number,
  code: ProblemCode,
  params: Record<string, string | number> = {},
  column?: string,
): ImportProblem {
  const message = english(messageKey(`import.problem.${code}`), params);
  return { row, code, message, params, ...(column === undefined ? {} : { column }) };
}
