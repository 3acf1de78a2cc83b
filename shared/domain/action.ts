import { z } from 'zod';
import { Id, Instant, IsoDate, line, prose } from './primitives.ts';

export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;
export const ActionStatus = z.enum(ACTION_STATUSES);
export type ActionStatus = z.infer<typeof ActionStatus>;

/** Who does what, when, where and why (行动, 5W) about a gap or a person. */
export const Action = z.object({
  id: Id,
  /** The opportunity it serves; null for the account as a whole. */
  opportunityId: Id.nullable().default(null),
  /** The gap it is to close, see `shared/rules/gap-id.ts`; empty when it serves none. */
  gapId: z.string().max(4_000).default(''),
  what: line(300).pipe(z.string().min(1)),
  /** Who of ours does it. */
  ownerId: Id.nullable().default(null),
  dueDate: IsoDate.nullable().default(null),
  where: line(200).default(''),
  why: prose(2_000).default(''),
  /** People of the client it is about. */
  personIds: z.array(Id).max(100).default([]),
  status: ActionStatus.default('open'),
  doneOn: IsoDate.nullable().default(null),
  /** What came of it. */
  outcome: prose(2_000).default(''),
  createdAt: Instant,
});
export type Action = Readonly<z.infer<typeof Action>>;
