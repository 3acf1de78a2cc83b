import { z } from 'zod';
import { Id } from '../../domain/primitives.ts';
import { ASKS } from './question.ts';

/**
 * An answer: of the kind its question asks for (`ANSWER_KINDS`). Somebody is named by `personId` when they are on the
 * map already, else by `value`, and then added; an empty value with nobody says there is none.
 */
export const Answer = z.strictObject({
  ask: z.enum(ASKS),
  subject: z.string().max(64),
  value: z.string().max(2_000),
  personId: Id.nullable().default(null),
});
export type Answer = z.output<typeof Answer>;
