import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULE_IDS } from '../../../shared/domain/gap.ts';
import { RULES } from '../../../shared/rules/index.ts';
import { FIRING, withAnswer } from './firing.ts';
import { findingsOf } from './run-rule.ts';

const page = new URL('../../../../shared/RULES.md', import.meta.url);

test('the rules in force are exactly those of RULES.md, in its order', () => {
  if (!existsSync(page)) {
    console.log(`not run: RULES.md is not at ${page.pathname}`);
    return;
  }
  const ids = [...readFileSync(page, 'utf8').matchAll(/^\| ([a-z]+(?:\.[a-z-]+)?) \|/gm)]
    .map(([, id]) => id)
    .filter((id) => id !== 'id');
  expect(ids.length).toBeGreaterThan(30);
  expect([...RULE_IDS]).toEqual(ids);
});

test('the record of the rules keeps their order', () => {
  expect(Object.keys(RULES)).toEqual([...RULE_IDS]);
});

test.each(RULE_IDS)('%s fires, and no longer when it is answered', (rule) => {
  expect(findingsOf(rule, FIRING[rule]).length).toBeGreaterThan(0);
  expect(findingsOf(rule, withAnswer(rule))).toEqual([]);
});

test.each(RULE_IDS)('%s tells only severities that it is said to have', (rule) => {
  const { severity, also = [] } = RULES[rule];
  for (const finding of findingsOf(rule, FIRING[rule]))
    expect([severity, ...also]).toContain(finding.severity);
});
