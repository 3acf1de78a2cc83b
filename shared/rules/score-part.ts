import type { RuleId } from '../domain/gap.ts';

/** One part of the score before rounding. */
export interface ScorePart {
  /** 0–1 of the points this part has. */
  readonly share: number;
  readonly of: number;
  /** Open rules that cost points here. */
  readonly rules: ReadonlySet<RuleId>;
}
