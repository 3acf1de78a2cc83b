import type { CheckReport } from '../../../shared/api/account-types.ts';

/** A difference between what is stored and what it should be. */
export type Problem = CheckReport['problems'][number];
export type Part = Problem['part'];

/** A problem of one account; an empty id is the whole file. Messages name tables, places and ids, never people. */
export function problem(accountId: string, part: Part, message: string): Problem {
  return { accountId, part, message };
}
