import { DOSSIER_ITEMS, type DossierItem } from '../domain/dossier.ts';
import type { Finding } from '../domain/gap.ts';
import { aboutAccount } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

/** dossier.thin: at the pre-KAM stage fewer than four of the eight data items of the account have been begun. */
export function dossierThin({ records, thresholds }: RuleInput, _index: RuleIndex): Finding[] {
  const { account, dossier } = records;
  if (account.stage !== 'pre-kam') return [];
  const blank = DOSSIER_ITEMS.filter((id) => !isBegun(dossier[id]));
  const begun = DOSSIER_ITEMS.length - blank.length;
  if (begun >= thresholds.dossierItems) return [];
  return [
    {
      rule: 'dossier.thin',
      severity: 'low',
      subjects: [aboutAccount(account.id)],
      values: { begun, items: DOSSIER_ITEMS.length, emptiest: blank[0] ?? null },
    },
  ];
}

/** Somebody has noted something, or said how complete it is. */
function isBegun(item: DossierItem | undefined): boolean {
  return item !== undefined && (item.notes.trim() !== '' || item.completeness > 0);
}
