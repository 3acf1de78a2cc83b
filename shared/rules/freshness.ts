import { addDays, type IsoDate } from '../domain/primitives.ts';
import type { Degree } from '../domain/values.ts';
import type { RuleInput } from './types.ts';

/** The oldest days that are still fresh on the day of judgement. */
export interface FreshSince {
  readonly date: IsoDate;
  /** Of contact, by degree of influence. */
  readonly contact: Readonly<Record<Degree, IsoDate>>;
  readonly evidence: IsoDate;
}

/** How old contact may be, in days: a degree nobody entered is measured by the longest limit. */
export function contactLimits({
  thresholds,
}: Pick<RuleInput, 'thresholds'>): Record<Degree, number> {
  const { staleHighDays: high, staleMediumDays: medium, staleLowDays: low } = thresholds;
  return { high, medium, low, unknown: Math.max(high, medium, low) };
}

/** Since when contact and evidence are fresh. */
export function freshSince(input: Pick<RuleInput, 'date' | 'thresholds'>): FreshSince {
  const { date, thresholds } = input;
  const limits = contactLimits(input);
  return {
    date,
    contact: {
      high: addDays(date, -limits.high),
      medium: addDays(date, -limits.medium),
      low: addDays(date, -limits.low),
      unknown: addDays(date, -limits.unknown),
    },
    evidence: addDays(date, -thresholds.evidenceDays),
  };
}
