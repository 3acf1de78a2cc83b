import type { RuleId } from '../domain/gap.ts';
import {
  DEFAULT_THRESHOLDS,
  type ThresholdChanges,
  type Thresholds,
  withThresholds,
} from './thresholds.ts';

/** How the rules of a database are set. */
export interface RuleSettings {
  readonly thresholds: Thresholds;
  /** Rules that are switched off: what they find is not shown. The score does not change with them. */
  readonly off: readonly RuleId[];
}

export const DEFAULT_RULE_SETTINGS: RuleSettings = { thresholds: DEFAULT_THRESHOLDS, off: [] };

/** The settings of the rules out of the preferences of a database. */
export function ruleSettings(preferences: {
  readonly thresholds: ThresholdChanges;
  readonly rulesOff: readonly RuleId[];
}): RuleSettings {
  return { thresholds: withThresholds(preferences.thresholds), off: preferences.rulesOff };
}
