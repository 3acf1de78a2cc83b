import { expect, test } from 'vitest';
import { RULE_IDS } from '../../../shared/domain/gap.ts';
import { catalogues, LANGS, translator } from '../../../shared/i18n/messages.ts';
import { RULE_GROUPS, rulesOf, severitiesOf } from '../../../shared/rules/catalogue.ts';
import { RULES } from '../../../shared/rules/index.ts';
import { ruleText } from '../../../shared/rules/rule-text.ts';
import {
  DEFAULT_THRESHOLDS,
  THRESHOLD_IDS,
  THRESHOLDS,
  ThresholdChanges,
  withThresholds,
} from '../../../shared/rules/thresholds.ts';

test('every rule stands in exactly one group', () => {
  expect(RULE_GROUPS.flatMap(rulesOf).sort()).toEqual([...RULE_IDS].sort());
  for (const group of RULE_GROUPS) expect(rulesOf(group).length).toBeGreaterThan(0);
});

test.each(LANGS)('every rule has words in %s that need no gap', (lang) => {
  for (const rule of RULE_IDS) {
    const texts = Object.values(ruleText(translator(lang), rule));
    for (const text of texts) expect(text, rule).toMatch(/\S/);
    expect(texts.join(''), rule).not.toMatch(/\{\{|undefined/);
  }
});

test.each(LANGS)('every threshold has a name and a unit in %s', (lang) => {
  const { threshold, unit } = catalogues[lang].rule;
  expect(Object.keys(threshold).sort()).toEqual([...THRESHOLD_IDS].sort());
  for (const id of THRESHOLD_IDS) expect(unit[THRESHOLDS[id].unit]).toMatch(/\S/);
});

test('every threshold decides something: a rule, or when the rules begin', () => {
  const used = new Set(RULE_IDS.flatMap((rule) => RULES[rule].thresholds ?? []));
  expect(THRESHOLD_IDS.filter((id) => !used.has(id))).toEqual(['startPeople']);
});

test('severities are the rule’s own, and one more for the bases of a bid', () => {
  expect(severitiesOf('layer.empty')).toEqual(['critical', 'high', 'medium']);
  expect(severitiesOf('economic.misplaced')).toEqual(['high', 'medium']);
  expect(severitiesOf('opponent.powerful')).toEqual(['critical', 'high']);
  expect(severitiesOf('user.single')).toEqual(['low']);
});

test('a threshold may be anything in its range, and nothing else', () => {
  for (const id of THRESHOLD_IDS.filter((one) => !one.startsWith('stale'))) {
    const { min, max, standard } = THRESHOLDS[id];
    expect(standard).toBe(DEFAULT_THRESHOLDS[id]);
    for (const value of [min, max, standard])
      expect(ThresholdChanges.safeParse({ [id]: value }).success, `${id} ${value}`).toBe(true);
    for (const value of [min - 1, max + 1, min + 0.5, null, '1'])
      expect(ThresholdChanges.safeParse({ [id]: value }).success, `${id} ${value}`).toBe(false);
  }
  expect(withThresholds({ bidDays: 10 })).toEqual({ ...DEFAULT_THRESHOLDS, bidDays: 10 });
});

test.each([
  [{ staleHighDays: 60 }, true],
  [{ staleHighDays: 61 }, false],
  [{ staleMediumDays: 29 }, false],
  [{ staleLowDays: 59 }, false],
  [{ staleHighDays: 100, staleMediumDays: 100, staleLowDays: 100 }, true],
])('contact grows stale no later the higher the influence: %j', (changes, isSound) => {
  expect(ThresholdChanges.safeParse(changes).success).toBe(isSound);
});
