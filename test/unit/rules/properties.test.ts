import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Finding, Score, SEVERITIES } from '../../../shared/domain/gap.ts';
import { type AccountRecords, COLLECTIONS } from '../../../shared/domain/records.ts';
import {
  COACH_STATUSES,
  DEGREES,
  FUNCTIONS,
  INFLUENCES,
  LAYERS,
  REACHES,
  STAGES,
} from '../../../shared/domain/values.ts';
import { gapId } from '../../../shared/rules/gap-id.ts';
import { evaluate, evaluateAll, RULES } from '../../../shared/rules/index.ts';
import { buildRecords } from '../../fixtures/records.ts';

// Some ids are nobody.
const personId = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'nobody');
const teamId = fc.constantFrom('t1', 't2', 'nobody');
const day = fc.constantFrom('2025-01-01', '2026-01-30', '2026-02-28', '2026-03-01', '2026-06-01');
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });

const person = fc.record({
  kind: fc.constantFrom(
    'person' as const,
    'person' as const,
    'committee' as const,
    'ghost' as const,
  ),
  status: fc.constantFrom(
    'active' as const,
    'active' as const,
    'left' as const,
    'abolished' as const,
  ),
  name: fc.constantFrom('', 'Somebody'),
  layer: fc.constantFrom(...LAYERS),
  function: fc.constantFrom(...FUNCTIONS),
  managerId: maybe(personId),
  memberIds: fc.array(personId, { maxLength: 3 }),
  reach: fc.constantFrom(...REACHES),
  ownerId: maybe(teamId),
  dueDate: maybe(day),
});
const assessment = fc.record({
  influences: fc.uniqueArray(fc.constantFrom(...INFLUENCES)),
  coach: fc.constantFrom(...COACH_STATUSES),
  coachWantsUs: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
  degree: fc.constantFrom(...DEGREES),
  attitude: maybe(fc.integer({ min: -2, max: 2 })),
  confidence: maybe(fc.constantFrom(0, 89, 90)),
  evidenceDate: maybe(day),
  prefers: fc.constantFrom('', 'Rival'),
});
const interaction = fc.record({
  date: day,
  kind: fc.constantFrom('visit' as const, 'call' as const),
  personIds: fc.array(personId, { minLength: 1, maxLength: 3 }),
  teamMemberIds: fc.array(teamId, { maxLength: 2 }),
});
const keyed = <T>(keys: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys = 7) =>
  fc.dictionary(keys, value, { maxKeys, noNullPrototype: true });

const recordSets = fc
  .record({
    account: fc.record({ stage: fc.constantFrom(...STAGES) }),
    people: keyed(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'), person),
    opportunities: fc.constant({ deal: { buyingStep: 5 }, other: {} }),
    assessments: keyed(
      fc.tuple(fc.constantFrom('deal', 'other', 'gone'), personId).map((pair) => pair.join('~')),
      assessment,
    ),
    teamMembers: keyed(fc.constantFrom('t1', 't2'), fc.constant({})),
    interactions: keyed(fc.constantFrom('i1', 'i2', 'i3', 'i4'), interaction),
  })
  .map(buildRecords);

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

test('an opportunity that does not exist is a bug of the caller', () => {
  expect(() => evaluate(buildRecords(), 'constructor', '2026-03-01')).toThrow('no opportunity');
});
