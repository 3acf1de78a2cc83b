import { z } from 'zod';
import { Id, Instant, IsoDate, line, prose } from './primitives.ts';
import { Stage } from './values.ts';

/** The client organization (大客户). One account is one document. */
export const Account = z.object({
  id: Id,
  name: line(200).pipe(z.string().min(1)),
  industry: line(120).default(''),
  stage: Stage.default('unknown'),
  notes: prose(20_000).default(''),
  /** The day a reorganization at the client was noticed. */
  reorganizedOn: IsoDate.nullable().default(null),
  /** The day the whole map was last walked through and confirmed. */
  confirmedOn: IsoDate.nullable().default(null),
  createdAt: Instant,
});
export type Account = Readonly<z.infer<typeof Account>>;
