import type { ErrorCode, ErrorParams } from '../../shared/api/errors.ts';
import type { Reply } from '../../shared/api/reply.ts';

/** A reply that refuses, as JSON. */
export function refusalText(code: ErrorCode, params: ErrorParams = {}): string {
  const reply: Reply = { ok: false, error: { code, params } };
  return JSON.stringify(reply);
}
