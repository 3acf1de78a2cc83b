import { describe, expect, test } from 'vitest';
import { RULE_IDS, type RuleId } from '../../../shared/domain/gap.ts';
import { LANGS, translator } from '../../../shared/i18n/messages.ts';
import { describeGap, ruleName } from '../../../shared/rules/describe.ts';
import { buildRecords, type RecordsSketch } from '../../fixtures/records.ts';
import { FIRING } from './firing.ts';
import { findingsOf } from './run-rule.ts';

describe.each(LANGS)('in %s', (lang) => {
  const t = translator(lang);
  test.each(RULE_IDS)('%s is told in full', (rule) => {
    const records = buildRecords(FIRING[rule]);
    const [finding] = findingsOf(rule, FIRING[rule]);
    expect(finding).toBeDefined();
    if (!finding) return;
    const { subjects, ...texts } = describeGap(t, finding, records);
    for (const text of [...Object.values(texts), ruleName(t, rule)]) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/\{\{|undefined|NaN|null/);
    }
    expect(subjects.every(({ name }) => name !== '')).toBe(true);
  });
});

const en = translator('en');
const zh = translator('zh-CN');

test('what was found is in the words', () => {
  const tell = (rule: RuleId, sketch: RecordsSketch, t = en) => {
    const [finding] = findingsOf(rule, sketch);
    if (!finding) throw new Error('nothing found');
    return describeGap(t, finding, buildRecords(sketch));
  };
  expect(tell('opponent.powerful', FIRING['opponent.powerful']).title).toBe(
    'Ann has high influence and is strongly against us and prefers “Rival”',
  );
  expect(tell('departed.holder', FIRING['departed.holder'], zh).reason).toContain(
    '购买角色（使用性）、我方负责人、下属（1 人）',
  );
  expect(tell('contact.stale', FIRING['contact.stale']).reason).toContain('2026-01-01');
  expect(tell('contact.never', FIRING['contact.never'], zh).reason).toContain('使用性、技术性');
  expect(tell('economic.misplaced', FIRING['economic.misplaced']).reason).toContain('Not known');
  expect(tell('coach.unproven', FIRING['coach.unproven']).reason).toContain('They want us to win');
  expect(tell('layer.empty', FIRING['layer.empty']).subjects[0]?.name).toBe('Decision');
  expect(tell('economic.missing', FIRING['economic.missing']).subjects[0]?.name).toBe('Acme');
});

test('long lists of names are cut, and say so', () => {
  const ids = Array.from({ length: 8 }, (_, n) => `p${n}`);
  const sketch: RecordsSketch = {
    people: Object.fromEntries(ids.map((id) => [id, {}])),
    assessments: Object.fromEntries(ids.map((id) => [id, { influences: ['economic'] }])),
  };
  const [finding] = findingsOf('economic.several', sketch);
  if (!finding) throw new Error('nothing found');
  expect(describeGap(en, finding, buildRecords(sketch)).reason).toContain(
    'P0, P1, P2, P3, P4 and 3 more',
  );
  expect(describeGap(zh, finding, buildRecords(sketch)).reason).toContain('P4等 8 位');
});

test.each([
  [{ name: 'Ann' }, 'Ann'],
  [{ name: '', title: 'CFO' }, 'CFO'],
  [{ name: '' }, 'Somebody without a name'],
  [null, 'Somebody no longer on the map'],
])('a person %j goes by %s', (person, name) => {
  const records = buildRecords(person ? { people: { ann: person } } : {});
  const finding = {
    rule: 'owner.missing' as const,
    severity: 'high' as const,
    subjects: [{ kind: 'person' as const, id: 'ann' }],
    values: { degree: 'high' },
  };
  expect(describeGap(en, finding, records).subjects[0]?.name).toBe(name);
});
