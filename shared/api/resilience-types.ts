import { z } from 'zod';
import { Finding } from '../domain/gap.ts';
import { Id, IsoDate } from '../domain/primitives.ts';

/** What falls without one person, see `shared/rules/resilience.ts`. */
export const Absence = z.object({
  side: z.enum(['theirs', 'ours']),
  id: Id,
  score: z.number(),
  drop: z.number(),
  opened: z.array(Finding),
  pathLost: z.boolean(),
  fragile: z.boolean(),
});

/** What one opportunity rests on, as of a day. */
export const ResilienceReport = z.object({
  opportunityId: Id,
  date: IsoDate,
  score: z.number(),
  path: z.boolean(),
  absences: z.array(Absence),
  people: z.object({ theirs: z.int(), ours: z.int() }),
});
export type ResilienceReport = Readonly<z.infer<typeof ResilienceReport>>;
