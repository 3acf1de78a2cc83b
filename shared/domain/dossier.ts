import { z } from 'zod';
import { IsoDate, line, prose } from './primitives.ts';

/** The data to collect of an account (客户资料). Source: deck, "客户资料". */
export const DOSSIER_ITEMS = [
  'industry',
  'system',
  'organization',
  'business',
  'finance',
  'internal',
  'competitors',
  'plan',
] as const;
export const DossierItemId = z.enum(DOSSIER_ITEMS);
export type DossierItemId = z.infer<typeof DossierItemId>;

/** What we have collected of one item. Its id says which, so that two copies edited apart meet in one record. */
export const DossierItem = z.object({
  id: DossierItemId,
  notes: prose(20_000).default(''),
  source: line(200).default(''),
  date: IsoDate.nullable().default(null),
  /** How complete it is, per cent. */
  completeness: z.int().min(0).max(100).default(0),
});
export type DossierItem = Readonly<z.infer<typeof DossierItem>>;

/** The item as it stands before anybody has begun it. */
export function blankDossierItem(id: DossierItemId): DossierItem {
  return DossierItem.parse({ id });
}
