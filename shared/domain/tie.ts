import { z } from 'zod';
import { Id, prose } from './primitives.ts';

/** Informal relationships (非正式关系). Only `influences` and `dotted` have a direction. */
export const TIE_KINDS = ['influences', 'allies', 'conflicts', 'dotted'] as const;
export const TieKind = z.enum(TIE_KINDS);
export type TieKind = z.infer<typeof TieKind>;

/** A tie between two people of the client. */
export const Tie = z.object({
  id: Id,
  kind: TieKind,
  fromId: Id,
  toId: Id,
  /** 1 weak … 3 strong, null when not known. */
  strength: z.int().min(1).max(3).nullable().default(null),
  note: prose(2_000).default(''),
});
export type Tie = Readonly<z.infer<typeof Tie>>;
