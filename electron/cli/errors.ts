import { AppError } from '../../shared/api/errors.ts';
import { messageKey, type Translate } from '../../shared/i18n/messages.ts';
import { Refused } from './refused.ts';

/** What `--json` prints of a failure. */
export interface ErrorReport {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/** A failure in the user's words; null for a bug, whose message is not for users. */
export function reportError(error: unknown, t: Translate): ErrorReport | null {
  if (error instanceof AppError) {
    const { code, params } = error;
    return { code, params, message: t(messageKey(`error.${code}`), params) };
  }
  if (error instanceof Refused) {
    const { code, params } = error;
    return { code, params, message: t(messageKey(`refusal.${code}`), params) };
  }
  return null;
}
