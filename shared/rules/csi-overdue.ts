import type { Finding } from '../domain/gap.ts';
import { addMonths } from '../domain/primitives.ts';
import { type PurchaseFactor, type Survey, satisfactionIndex } from '../domain/survey.ts';
import type { Stage } from '../domain/values.ts';
import { aboutAccount } from './finding-parts.ts';
import type { RuleIndex, RuleInput } from './types.ts';

const FROM_PARTNERSHIP = new Set<Stage>(['partnership', 'synergistic']);

/**
 * csi.overdue: at the partnership or synergistic stage no satisfaction survey was made for six months, or the index
 * of the last one is 5 points or more below the one before.
 */
export function csiOverdue({ records, date, thresholds }: RuleInput, _index: RuleIndex): Finding[] {
  if (!FROM_PARTNERSHIP.has(records.account.stage)) return [];
  const [last, before] = Object.values(records.surveys)
    .filter((survey) => survey.date <= date)
    .sort(latestFirst);
  const isOverdue = !last || last.date < addMonths(date, -thresholds.csiMonths);
  const fall = last && before ? satisfactionIndex(before) - satisfactionIndex(last) : 0;
  // The index is a fraction: 80 and 75 must be 5 apart whatever the arithmetic says.
  const hasFallen = Math.round(fall * 1e6) / 1e6 >= thresholds.csiDrop;
  if (!isOverdue && !hasFallen) return [];
  return [
    {
      rule: 'csi.overdue',
      severity: 'medium',
      subjects: [aboutAccount(records.account.id)],
      values: {
        lastSurvey: last?.date ?? null,
        index: last ? tenth(satisfactionIndex(last)) : null,
        before: hasFallen && before ? tenth(satisfactionIndex(before)) : null,
        overdue: isOverdue,
        limitMonths: thresholds.csiMonths,
        factor: last ? weakestFactor(last) : null,
      },
    },
  ];
}

function latestFirst(a: Survey, b: Survey): number {
  return `${a.date} ${a.id}` < `${b.date} ${b.id}` ? 1 : -1;
}

/** The factor whose shortfall costs the index most: importance × (10 − satisfaction); ties in the order of the deck. */
function weakestFactor({ factors }: Survey): PurchaseFactor | null {
  let weakest: Survey['factors'][number] | null = null;
  for (const one of factors) if (!weakest || cost(one) > cost(weakest)) weakest = one;
  return weakest?.factor ?? null;
}

function cost({ importance, satisfaction }: Survey['factors'][number]): number {
  return importance * (10 - satisfaction);
}

function tenth(index: number): number {
  return Math.round(index * 10) / 10;
}
