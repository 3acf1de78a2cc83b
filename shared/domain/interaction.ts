import { z } from 'zod';
import { Id, IsoDate, prose } from './primitives.ts';

export const INTERACTION_KINDS = [
  'visit',
  'call',
  'mail',
  'message',
  'demo',
  'meeting',
  'dinner',
  'other',
] as const;
export const InteractionKind = z.enum(INTERACTION_KINDS);
export type InteractionKind = z.infer<typeof InteractionKind>;

/** One contact between people of the client and of ours. */
export const Interaction = z.object({
  id: Id,
  date: IsoDate,
  kind: InteractionKind,
  personIds: z.array(Id).min(1).max(100),
  /** Our people who took part. */
  teamMemberIds: z.array(Id).max(100).default([]),
  opportunityId: Id.nullable().default(null),
  note: prose(20_000).default(''),
  /** What came of it. */
  outcome: prose(2_000).default(''),
  nextStep: prose(2_000).default(''),
});
export type Interaction = Readonly<z.infer<typeof Interaction>>;
