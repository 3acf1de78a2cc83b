import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Finding, RULE_IDS, Score, SEVERITIES } from '../../../shared/domain/gap.ts';
import { type AccountRecords, COLLECTIONS } from '../../../shared/domain/records.ts';
import { LANGS, translator } from '../../../shared/i18n/messages.ts';
import { describeGap } from '../../../shared/rules/describe.ts';
import { gapId } from '../../../shared/rules/gap-id.ts';
import { evaluate, evaluateAll, RULES } from '../../../shared/rules/index.ts';
import { buildRecords, TODAY } from '../../fixtures/records.ts';
import { answer } from './answers.ts';
import { FIRING } from './firing.ts';
import { day, recordSets } from './record-sets.ts';
import { findingsOf } from './run-rule.ts';

function reversed(records: AccountRecords): AccountRecords {
  return {
    ...records,
    ...Object.fromEntries(
      COLLECTIONS.map((name) => [
        name,
        Object.fromEntries(Object.entries(records[name]).reverse()),
      ]),
    ),
  };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}

test('property: whatever the records, findings and score are well-formed, unique and sorted', () => {
  fc.assert(
    fc.property(recordSets, day, (records, date) => {
      const { started, findings, score } = evaluate(records, 'deal', date);
      for (const finding of findings) Finding.parse(finding);
      Score.parse(score);
      const ids = findings.map(gapId);
      expect(new Set(ids).size).toBe(ids.length);
      const severities = findings.map(({ severity }) => SEVERITIES.indexOf(severity));
      expect(severities).toEqual(severities.toSorted((a, b) => a - b));
      if (!started) expect(findings.every(({ rule }) => RULES[rule].about === 'record')).toBe(true);
      const sum = score.parts.reduce((total, { points }) => total + points, 0);
      expect(score.total).toBe(Math.min(sum, score.cap ?? 100));
      for (const { points, of } of score.parts) {
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(of);
      }
    }),
    { numRuns: 400 },
  );
});

test('property: every finding can be told in both languages, nothing left open', () => {
  const speakers = LANGS.map(translator);
  fc.assert(
    fc.property(recordSets, day, (records, date) => {
      for (const finding of evaluate(records, 'deal', date).findings) {
        for (const t of speakers) {
          const { subjects, ...texts } = describeGap(t, finding, records);
          const all = [...Object.values(texts), ...subjects.map(({ name }) => name)];
          for (const text of all) {
            expect(text, finding.rule).toMatch(/\S/);
            expect(text, finding.rule).not.toMatch(/\{\{|undefined|NaN|null/);
          }
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('property: a finding speaks only of people who are on the map', () => {
  fc.assert(
    fc.property(recordSets, day, (records, date) => {
      for (const { subjects } of evaluate(records, 'deal', date).findings) {
        for (const { kind, id } of subjects) {
          if (kind === 'person') expect(Object.keys(records.people)).toContain(id);
        }
      }
    }),
  );
});

test('property: the order of the records does not matter, and nothing is written to them', () => {
  fc.assert(
    fc.property(recordSets, day, (records, date) => {
      const forwards = evaluate(frozen(records), 'deal', date);
      expect(evaluate(reversed(records), 'deal', date)).toEqual(forwards);
      expect(evaluate(records, 'deal', date)).toEqual(forwards);
    }),
    { numRuns: 400 },
  );
});

test('property: all opportunities together are judged as each alone', () => {
  fc.assert(
    fc.property(recordSets, day, (records, date) => {
      const all = evaluateAll(records, date);
      expect([...all.keys()]).toEqual(['deal', 'other']);
      for (const [id, evaluation] of all) expect(evaluation).toEqual(evaluate(records, id, date));
    }),
  );
});

function expectAnswered(records: AccountRecords, finding: Finding, date: string): void {
  const after = evaluate(answer(records, finding, date), 'deal', date).findings;
  expect(after.map(gapId)).not.toContain(gapId(finding));
}

test('property: what answers a gap closes it', () => {
  fc.assert(
    fc.property(recordSets, day, (records, date) => {
      for (const finding of evaluate(records, 'deal', date).findings)
        expectAnswered(records, finding, date);
    }),
    { numRuns: 300 },
  );
});

test.each(RULE_IDS)('what answers %s closes it', (rule) => {
  const records = buildRecords(FIRING[rule]);
  for (const finding of findingsOf(rule, FIRING[rule])) expectAnswered(records, finding, TODAY);
});

test('an opportunity that does not exist is a bug of the caller', () => {
  expect(() => evaluate(buildRecords(), 'constructor', '2026-03-01')).toThrow('no opportunity');
});
