import { expect, test } from 'vitest';
import { findingsOf, ruleTable, THREE } from './run-rule.ts';

const USER = { influences: ['user'] as ['user'] };

/** One logged call with ann, so many days before 2026-03-01. */
function calledDaysAgo(days: number, personIds = ['ann']) {
  const date = new Date(Date.UTC(2026, 2, 1 - days)).toISOString().slice(0, 10);
  return { call: { personIds, kind: 'call', date } as const };
}

ruleTable('contact.never', [
  [
    'holds an influence, nothing logged',
    { people: THREE, assessments: { ann: USER } },
    ['high ann'],
  ],
  [
    'is a coach, nothing logged',
    { people: THREE, assessments: { ann: { coach: 'candidate' } } },
    ['high ann'],
  ],
  ['holds none', { people: THREE, assessments: { ann: { degree: 'high' } } }, []],
  [
    'reach says trusted, nothing logged',
    { people: { ...THREE, ann: { reach: 'trusted' } }, assessments: { ann: USER } },
    ['high ann'],
  ],
  [
    'a call is logged',
    { people: THREE, assessments: { ann: USER }, interactions: calledDaysAgo(200) },
    [],
  ],
  [
    'the call is tomorrow',
    { people: THREE, assessments: { ann: USER }, interactions: calledDaysAgo(-1) },
    ['high ann'],
  ],
  [
    'a committee whose member was called',
    {
      people: { ...THREE, board: { kind: 'committee', memberIds: ['ann'] } },
      assessments: { board: USER },
      interactions: calledDaysAgo(3),
    },
    [],
  ],
  [
    'a committee whose called member has left',
    {
      people: {
        ...THREE,
        ann: { status: 'left' },
        board: { kind: 'committee', memberIds: ['ann'] },
      },
      assessments: { board: USER },
      interactions: calledDaysAgo(3),
    },
    ['high board'],
  ],
  ['a ghost', { people: { ...THREE, ann: { kind: 'ghost' } }, assessments: { ann: USER } }, []],
]);

const DEGREE_LIMITS = [
  ['high', 30],
  ['medium', 60],
  ['low', 90],
  ['unknown', 90],
] as const;
ruleTable(
  'contact.stale',
  DEGREE_LIMITS.flatMap(([degree, limit]) =>
    [limit, limit + 1].map(
      (days) =>
        [
          `${degree} influence, ${days} days`,
          {
            people: THREE,
            assessments: { ann: { ...USER, degree } },
            interactions: calledDaysAgo(days),
          },
          days > limit ? ['medium ann'] : [],
        ] as const,
    ),
  ),
);

ruleTable('contact.stale', [
  [
    'Economic',
    {
      people: THREE,
      assessments: { ann: { influences: ['economic'] } },
      interactions: calledDaysAgo(91),
    },
    ['high ann'],
  ],
  [
    'a coach',
    {
      people: THREE,
      assessments: { ann: { coach: 'developing' } },
      interactions: calledDaysAgo(91),
    },
    ['high ann'],
  ],
  [
    'a lost coach',
    {
      people: THREE,
      assessments: { ann: { coach: 'lost', degree: 'low' } },
      interactions: calledDaysAgo(91),
    },
    ['medium ann'],
  ],
  [
    'a known degree without an influence',
    { people: THREE, assessments: { ann: { degree: 'high' } }, interactions: calledDaysAgo(31) },
    ['medium ann'],
  ],
  [
    'neither degree nor influence',
    { people: THREE, assessments: { ann: { attitude: 1 } }, interactions: calledDaysAgo(400) },
    [],
  ],
  ['never contacted', { people: THREE, assessments: { ann: { ...USER, degree: 'high' } } }, []],
  [
    'an old call and a new one',
    {
      people: THREE,
      assessments: { ann: USER },
      interactions: { ...calledDaysAgo(200), b: { personIds: ['bob', 'ann'] } },
    },
    [],
  ],
  [
    'somebody who left',
    {
      people: { ...THREE, ann: { status: 'left' } },
      assessments: { ann: { degree: 'high' } },
      interactions: calledDaysAgo(200),
    },
    [],
  ],
]);

test('the day of the contact is kept, so that the gap does not change with every day', () => {
  const sketch = {
    people: THREE,
    assessments: { ann: { ...USER, degree: 'high' as const } },
    interactions: calledDaysAgo(40),
  };
  const values = { lastContact: '2026-01-20', limitDays: 30, influences: 'user', degree: 'high' };
  expect(findingsOf('contact.stale', sketch)[0]?.values).toEqual(values);
  expect(findingsOf('contact.stale', sketch, '2026-03-09')[0]?.values).toEqual(values);
});

ruleTable('owner.missing', [
  [
    'high influence, no owner',
    { people: THREE, assessments: { ann: { degree: 'high' } } },
    ['high ann'],
  ],
  ['medium influence', { people: THREE, assessments: { ann: { degree: 'medium' } } }, []],
  ['degree not known', { people: THREE, assessments: { ann: USER } }, []],
  [
    'owned',
    {
      people: { ...THREE, ann: { ownerId: 'us' } },
      assessments: { ann: { degree: 'high' } },
      teamMembers: { us: {} },
    },
    [],
  ],
  [
    'owned by somebody who is not in the team',
    { people: { ...THREE, ann: { ownerId: 'us' } }, assessments: { ann: { degree: 'high' } } },
    ['high ann'],
  ],
  ['a ghost', { people: { ann: { kind: 'ghost' } }, assessments: { ann: { degree: 'high' } } }, []],
]);
