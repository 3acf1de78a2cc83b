import { z } from 'zod';
import { IsoDate, line } from './primitives.ts';

/** What of an assessment has evidence of its own. */
export const EVIDENCE_FACETS = ['influences', 'coach', 'degree', 'attitude', 'mode'] as const;
export type EvidenceFacet = (typeof EVIDENCE_FACETS)[number];

/** Who said it, when, and how sure we are (per cent, null when nobody said). */
export const Evidence = z.object({
  source: line(200).default(''),
  date: IsoDate,
  confidence: z.int().min(0).max(100).nullable().default(null),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;
