import { expect, test } from 'vitest';
import type { Finding, RuleId } from '../../../shared/domain/gap.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';

export type RuleCase = readonly [
  name: string,
  sketch: RecordsSketch,
  /** `severity subject+subject` of each finding, for example `high a+b`. */
  expected: readonly string[],
];

export type AssessmentSketch = NonNullable<RecordsSketch['assessments']>[string];
export type PersonSketch = NonNullable<RecordsSketch['people']>[string];

/** Findings of one rule on the opportunity `deal` as of the fixtures' today. */
export function findingsOf(rule: RuleId, sketch: RecordsSketch, date = TODAY): Finding[] {
  return evaluate(buildRecords(sketch), DEAL, date).findings.filter(
    (finding) => finding.rule === rule,
  );
}

/** One test a row: what the rule finds, and at what severity. */
export function ruleTable(rule: RuleId, cases: readonly RuleCase[]): void {
  test.each(cases)(`${rule}: %s`, (_, sketch, expected) => {
    const found = findingsOf(rule, sketch).map(
      ({ severity, subjects }) => `${severity} ${subjects.map(({ id }) => id).join('+')}`,
    );
    expect(found).toEqual(expected);
  });
}

/** Three people, so that the map counts as started. */
export const THREE = { ann: {}, bob: {}, cleo: {} } as const;
