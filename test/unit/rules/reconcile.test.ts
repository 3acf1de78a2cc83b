import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Gap } from '../../../shared/domain/gap.ts';
import type { Waiver } from '../../../shared/domain/waiver.ts';
import { reconcile } from '../../../shared/rules/reconcile.ts';

const T1 = '2026-03-01T08:00:00.000Z';
const T2 = '2026-03-02T08:00:00.000Z';
const T3 = '2026-03-03T08:00:00.000Z';
const NEVER: Finding = {
  rule: 'contact.never',
  severity: 'high',
  subjects: [{ kind: 'person', id: 'ann' }],
  values: { reach: 'none', degree: 'high' },
};
const WAIVER: Waiver = {
  id: 'w',
  opportunityId: 'deal',
  gapId: 'contact.never@person:ann',
  reason: 'she is on leave',
  by: 'me',
  date: '2026-03-01',
  until: '2026-03-03',
};

function run(
  previous: readonly Gap[],
  findings: readonly Finding[],
  now = T1,
  waivers: Waiver[] = [],
) {
  return reconcile(previous, findings, waivers, 'deal', now.slice(0, 10), now);
}

describe('across time', () => {
  const first = run([], [NEVER]);

  test('a new finding opens', () => {
    expect(first.gaps).toEqual([
      {
        ...NEVER,
        id: 'contact.never@person:ann',
        opportunityId: 'deal',
        status: 'open',
        opened: T1,
        changed: T1,
        closed: null,
        reopened: 0,
        waiver: null,
      },
    ]);
    expect(first.changes).toEqual(first.gaps);
  });

  test('the same finding a day later changes nothing', () => {
    const again = run(first.gaps, [{ ...NEVER, values: { degree: 'high', reach: 'none' } }], T2);
    expect(again).toEqual({ gaps: first.gaps, changes: [] });
  });

  test.each([
    ['severity', { ...NEVER, severity: 'medium' as const }],
    ['values', { ...NEVER, values: { ...NEVER.values, reach: 'aware' } }],
  ])('a change of %s is dated, opened stays', (_, finding) => {
    const { gaps, changes } = run(first.gaps, [finding], T2);
    expect(gaps).toMatchObject([{ ...finding, status: 'open', opened: T1, changed: T2 }]);
    expect(changes).toEqual(gaps);
  });

  test('a finding that is gone closes, and stays as it closed', () => {
    const closed = run(first.gaps, [], T2);
    expect(closed.changes).toMatchObject([
      { status: 'closed', opened: T1, changed: T2, closed: T2 },
    ]);
    expect(run(closed.gaps, [], T3)).toEqual({ gaps: closed.gaps, changes: [] });
  });

  test('one that comes back keeps its opening and is counted', () => {
    const back = run(run(first.gaps, [], T2).gaps, [NEVER], T3);
    expect(back.changes).toMatchObject([
      { status: 'open', opened: T1, changed: T3, closed: null, reopened: 1 },
    ]);
  });
});

describe('waivers', () => {
  test.each([
    ['on the day it is given', T1, WAIVER, 'waived'],
    ['the day before it returns', T2, WAIVER, 'waived'],
    ['on the day it returns', T3, WAIVER, 'open'],
    ['without an end', T3, { ...WAIVER, until: null }, 'waived'],
    ['given later than the day judged', T1, { ...WAIVER, date: '2026-03-02' }, 'open'],
    ['of another opportunity', T1, { ...WAIVER, opportunityId: 'other' }, 'open'],
    ['of another gap', T1, { ...WAIVER, gapId: 'economic.missing' }, 'open'],
  ] as const)('%s', (_, now, waiver, status) => {
    expect(run([], [NEVER], now, [waiver]).gaps[0]?.status).toBe(status);
  });

  test('an expired waiver leaves the gap open again, dated', () => {
    const waived = run([], [NEVER], T1, [WAIVER]);
    expect(waived.gaps[0]?.waiver).toEqual({
      id: 'w',
      reason: 'she is on leave',
      by: 'me',
      date: '2026-03-01',
      until: '2026-03-03',
    });
    expect(run(waived.gaps, [NEVER], T2, [WAIVER]).changes).toEqual([]);
    expect(run(waived.gaps, [NEVER], T3, [WAIVER]).changes).toMatchObject([
      { status: 'open', opened: T1, changed: T3, waiver: null, reopened: 0 },
    ]);
  });

  test('of several in force the latest counts', () => {
    const later = { ...WAIVER, id: 'v', date: '2026-03-02', until: null };
    for (const waivers of [
      [WAIVER, later],
      [later, WAIVER],
    ]) {
      expect(run([], [NEVER], T2, waivers).gaps[0]?.waiver?.id).toBe('v');
    }
  });

  test('a changed reason is a change', () => {
    const waived = run([], [NEVER], T1, [WAIVER]);
    expect(
      run(waived.gaps, [NEVER], T2, [{ ...WAIVER, reason: 'left for good' }]).changes,
    ).toHaveLength(1);
  });

  test('a closed gap has no waiver, one that comes back is waived again', () => {
    const closed = run(run([], [NEVER], T1, [WAIVER]).gaps, [], T2, [WAIVER]);
    expect(closed.gaps[0]).toMatchObject({ status: 'closed', waiver: null });
    const back = run(closed.gaps, [NEVER], T2, [WAIVER]);
    expect(back.gaps[0]).toMatchObject({ status: 'waived', reopened: 1 });
  });
});

test('worst first: severity, degree, age; closed last', () => {
  const about = (id: string, severity: Gap['severity'], degree: string): Finding => ({
    rule: 'contact.stale',
    severity,
    subjects: [{ kind: 'person', id }],
    values: { degree },
  });
  const old = run([], [about('old', 'high', 'low'), about('closing', 'critical', 'high')], T1);
  const { gaps } = run(
    old.gaps,
    [
      about('a-young', 'high', 'low'),
      about('old', 'high', 'low'),
      about('mighty', 'high', 'high'),
      about('grave', 'critical', 'unknown'),
      {
        rule: 'user.missing',
        severity: 'high',
        subjects: [{ kind: 'account', id: 'x' }],
        values: {},
      },
    ],
    T2,
  );
  expect(gaps.map(({ id }) => id.replace('contact.stale@person:', ''))).toEqual([
    'grave',
    'user.missing',
    'mighty',
    'old',
    'a-young',
    'closing',
  ]);
});

const finding = fc.record({
  rule: fc.constantFrom('contact.never' as const, 'owner.missing' as const),
  severity: fc.constantFrom('critical' as const, 'high' as const, 'low' as const),
  subjects: fc.constantFrom('a', 'b', 'c').map((id) => [{ kind: 'person' as const, id }]),
  values: fc.record({ degree: fc.constantFrom('high', 'low', 'unknown'), n: fc.nat(3) }),
});
const findings = fc.uniqueArray(finding, {
  selector: ({ rule, subjects }) => `${rule}${subjects[0]?.id}`,
});
const waivers = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('w1', 'w2', 'w3'),
    opportunityId: fc.constantFrom('deal', 'other'),
    gapId: fc.constantFrom('contact.never@person:a', 'owner.missing@person:b'),
    reason: fc.constant('known'),
    by: fc.constant(''),
    date: fc.constantFrom('2026-03-01', '2026-03-02'),
    until: fc.constantFrom(null, '2026-03-02', '2026-03-04'),
  }),
  { selector: ({ id }) => id },
);

test('property: a second run changes nothing', () => {
  fc.assert(
    fc.property(findings, findings, waivers, (before, after, given) => {
      const once = run(run([], before, T1, given).gaps, after, T2, given);
      const twice = run(once.gaps, after, T2, given);
      expect(twice).toEqual({ gaps: once.gaps, changes: [] });
    }),
  );
});

test('property: the order of what goes in does not matter', () => {
  fc.assert(
    fc.property(findings, findings, waivers, (before, after, given) => {
      const previous = run([], before, T1, given).gaps;
      expect(run(previous.toReversed(), after.toReversed(), T2, given.toReversed())).toEqual(
        run(previous, after, T2, given),
      );
    }),
  );
});

test('property: no gap is lost, none is twice, and opening dates stay', () => {
  fc.assert(
    fc.property(findings, findings, waivers, (before, after, given) => {
      const previous = run([], before, T1).gaps;
      const { gaps } = run(previous, after, T2, given);
      const ids = gaps.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const gap of previous) {
        expect(gaps.find(({ id }) => id === gap.id)?.opened).toBe(T1);
      }
      expect(gaps.filter(({ status }) => status !== 'closed')).toHaveLength(after.length);
    }),
  );
});
