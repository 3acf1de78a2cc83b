import type { z } from 'zod';
import { refuseInvalid } from '../recipe.ts';

/** The value an answer stands for; refused when it is none of those its question can have. */
export function valid<T>(schema: z.ZodType<T>, value: string, ask: string): T {
  const parsed = schema.safeParse(value);
  return parsed.success ? parsed.data : refuseInvalid(parsed.error, `answers.${ask}`);
}
