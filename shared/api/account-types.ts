import { z } from 'zod';
import { Gap, Score, Severity } from '../domain/gap.ts';
import { Id, Instant, IsoDate } from '../domain/primitives.ts';

/** Where a change stands in the log of its account: after `sinceSeq` up to `seq`; nothing changed when they are equal. */
export const storedShape = { sinceSeq: z.int(), seq: z.int() };

export const AccountSummary = z.object({
  id: Id,
  name: z.string(),
  industry: z.string(),
  people: z.int(),
  opportunities: z.int(),
  /** Of the account's first open opportunity; null while there is none or its map is still untouched. */
  score: z.number().nullable(),
  openGaps: z.record(Severity, z.int()),
  updatedAt: Instant,
});
export type AccountSummary = Readonly<z.infer<typeof AccountSummary>>;

/** Stored gaps and score of one opportunity. `started` is false while the map is too empty for role and coverage rules. */
export const Assessed = z.object({
  opportunityId: Id,
  date: IsoDate,
  started: z.boolean(),
  score: Score,
  /** Open and waived, worst first (severity, then degree of influence of the subject, then age). */
  gaps: z.array(Gap),
});
export type Assessed = Readonly<z.infer<typeof Assessed>>;

export const SearchHit = z.object({
  accountId: Id,
  accountName: z.string(),
  personId: Id,
  name: z.string(),
  title: z.string(),
  department: z.string(),
  /** The field that matched. */
  field: z.enum(['name', 'title', 'department', 'notes']),
});
export type SearchHit = Readonly<z.infer<typeof SearchHit>>;

export const CheckReport = z.object({
  ok: z.boolean(),
  accounts: z.int(),
  /** One entry per difference between log, projection, gaps and search index. */
  problems: z.array(
    z.object({
      accountId: z.string(),
      part: z.enum(['file', 'log', 'snapshot', 'projection', 'gaps', 'search']),
      message: z.string(),
    }),
  ),
  rebuilt: z.boolean(),
});
export type CheckReport = Readonly<z.infer<typeof CheckReport>>;

/** An account that is to be made. */
export const NewAccount = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Name of the first opportunity. */
  opportunity: z.string().trim().min(1).max(200).optional(),
});
export type NewAccount = Readonly<z.infer<typeof NewAccount>>;
