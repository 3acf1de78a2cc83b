import { z } from 'zod';
import { ERROR_CODES } from './errors.ts';

/**
 * What every transport carries back: the value, or a code with the values its text names. `id` is set on
 * `internal` only and finds the failure in the log.
 */
export const Reply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    error: z.object({
      code: z.enum(ERROR_CODES),
      params: z.record(z.string(), z.union([z.string(), z.number()])),
      id: z.string().optional(),
    }),
  }),
]);
export type Reply = z.infer<typeof Reply>;
