import { z } from 'zod';
import { Id, line } from './primitives.ts';

/** One of ours. Rank 1 executive, 2 manager, 3 representative: 1 matches the client's decision layer. */
export const TeamMember = z.object({
  id: Id,
  name: line(200).pipe(z.string().min(1)),
  title: line(200).default(''),
  rank: z.int().min(1).max(3).default(3),
  email: line(254).default(''),
});
export type TeamMember = Readonly<z.infer<typeof TeamMember>>;
