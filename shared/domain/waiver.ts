import { z } from 'zod';
import { Id, IsoDate, line, prose } from './primitives.ts';

/** A person's decision that a gap is accepted (豁免), until a day if one is given. */
export const Waiver = z.object({
  id: Id,
  opportunityId: Id,
  /** Identity of the gap, see `shared/rules/gap-id.ts`. */
  gapId: z.string().min(1).max(4_000),
  reason: prose(2_000).pipe(z.string().trim().min(1)),
  by: line(200).default(''),
  date: IsoDate,
  until: IsoDate.nullable().default(null),
});
export type Waiver = Readonly<z.infer<typeof Waiver>>;
