import { z } from 'zod';
import { Id, IsoDate, prose } from './primitives.ts';

/** The six factors of a purchase (六因素). Source: deck, "六因素". */
export const PURCHASE_FACTORS = [
  'price',
  'quality',
  'service',
  'people',
  'brand',
  'relationship',
] as const;
export const PurchaseFactor = z.enum(PURCHASE_FACTORS);
export type PurchaseFactor = z.infer<typeof PurchaseFactor>;

const Mark = z.int().min(1).max(10);

/** One satisfaction survey (CSI): how much each factor matters to the client and how satisfied they are, both 1–10. */
export const Survey = z.object({
  id: Id,
  date: IsoDate,
  factors: z
    .array(z.object({ factor: PurchaseFactor, importance: Mark, satisfaction: Mark }))
    .min(1)
    .max(PURCHASE_FACTORS.length)
    .refine(
      (list) => new Set(list.map(({ factor }) => factor)).size === list.length,
      'a factor twice',
    ),
  note: prose(20_000).default(''),
});
export type Survey = Readonly<z.infer<typeof Survey>>;

/**
 * Satisfaction index of a survey, 10–100: 10 × Σ(importance share × satisfaction).
 * Source: RULES.md, "Facts to rely on".
 */
export function satisfactionIndex({ factors }: Pick<Survey, 'factors'>): number {
  const weight = factors.reduce((sum, { importance }) => sum + importance, 0);
  const weighted = factors.reduce(
    (sum, { importance, satisfaction }) => sum + importance * satisfaction,
    0,
  );
  return (10 * weighted) / weight;
}
