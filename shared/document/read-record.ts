import * as Y from 'yjs';
import type { z } from 'zod';
import { Account } from '../domain/account.ts';
import { type Assessment, assessmentId } from '../domain/assessment.ts';
import { type Collection, RECORD_SCHEMAS, type RecordOf } from '../domain/records.ts';
import { isBlank } from './sparse.ts';

/** A record whose stored fields do not fit its schema; it stays in the bytes but is no record. */
export interface DocumentProblem {
  readonly collection: Collection;
  readonly id: string;
  /** What is wrong, as `field: reason`. */
  readonly issues: readonly string[];
}

export type Reading<T> =
  | { readonly record: T | null; readonly issues: null }
  | { readonly record: null; readonly issues: readonly string[] };

/** One record from what is stored under its id, defaults filled in, frozen; null for an assessment that says nothing. */
export function readRecord<C extends Collection>(
  collection: C,
  id: string,
  stored: unknown,
): Reading<RecordOf[C]> {
  if (!(stored instanceof Y.Map)) return { record: null, issues: ['not a record'] };
  const schema: z.ZodType = RECORD_SCHEMAS[collection];
  const parsed = schema.safeParse({ ...stored.toJSON(), id });
  if (!parsed.success) return { record: null, issues: describe(parsed.error) };
  const record = parsed.data as RecordOf[C];
  if (collection === 'assessments') {
    const assessment = record as Assessment;
    if (assessmentId(assessment.opportunityId, assessment.personId) !== id)
      return { record: null, issues: ['id: of another pair'] };
  }
  if (isBlank(collection, record)) return { record: null, issues: null };
  return { record: freeze(record), issues: null };
}

/** The account itself. */
export function readAccount(stored: Y.Map<unknown>): Reading<Account> {
  const parsed = Account.safeParse(stored.toJSON());
  return parsed.success
    ? { record: freeze(parsed.data), issues: null }
    : { record: null, issues: describe(parsed.error) };
}

function describe(error: z.ZodError): string[] {
  return error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

function freeze<T extends object>(record: T): T {
  for (const value of Object.values(record)) Object.freeze(value);
  return Object.freeze(record);
}
