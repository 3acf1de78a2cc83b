import type { Finding } from '../domain/gap.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';

/** Day counts that decide, product defaults (RULES.md). */
export interface Thresholds {
  /** Days after which the last contact is stale, by degree of influence. */
  readonly staleDays: { readonly high: number; readonly medium: number; readonly low: number };
  /** A map starts to be judged with this many people (or one assessment). */
  readonly startPeople: number;
}

/** What a rule sees: plain records, one opportunity, a date. */
export interface RuleInput {
  readonly records: AccountRecords;
  readonly opportunity: Opportunity;
  readonly date: IsoDate;
  readonly thresholds: Thresholds;
}

export type { Finding };
