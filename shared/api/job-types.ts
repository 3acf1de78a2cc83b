import { z } from 'zod';

/** Name a caller gives to a long piece of work, to ask for its progress and to cancel it. */
export const JobId = z.string().min(1).max(64);

/** What a long piece of work is doing; the text is `job.phase.<phase>`. */
export const JOB_PHASES = [
  'reading',
  'comparing',
  'preparing',
  'storing',
  'writing',
  'drawing',
  'judging',
  'locking',
  'unlocking',
  'merging',
  'backing-up',
] as const;
export const JobPhase = z.enum(JOB_PHASES);
export type JobPhase = z.infer<typeof JobPhase>;

/** How far it is. */
export const JobProgress = z.object({
  phase: JobPhase,
  /** Of the whole, 0–1. */
  share: z.number().min(0).max(1),
});
export type JobProgress = Readonly<z.infer<typeof JobProgress>>;
