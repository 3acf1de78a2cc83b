import { expect, test } from 'vitest';
import { findingsOf, type RuleCase, ruleTable, THREE } from './run-rule.ts';

const GONE = { ...THREE, ann: { status: 'left', leftOn: '2026-02-01' } } as const;

ruleTable('departed.holder', [
  ['left, nothing held', { people: GONE }, []],
  [
    'left, holds an influence',
    { people: GONE, assessments: { ann: { influences: ['user'] } } },
    ['critical ann'],
  ],
  [
    'left, was our coach',
    { people: GONE, assessments: { ann: { coach: 'confirmed' } } },
    ['critical ann'],
  ],
  ['left, a coach already given up', { people: GONE, assessments: { ann: { coach: 'lost' } } }, []],
  [
    'left, has an owner',
    { people: { ...GONE, ann: { status: 'left', ownerId: 'us' } } },
    ['critical ann'],
  ],
  ['left, has a report', { people: { ...GONE, bob: { managerId: 'ann' } } }, ['critical ann']],
  [
    'left, the report left too',
    { people: { ...GONE, bob: { managerId: 'ann', status: 'left' } } },
    [],
  ],
  ['left, reports to themselves', { people: { ann: { status: 'left', managerId: 'ann' } } }, []],
  ['active', { people: THREE, assessments: { ann: { influences: ['user'] } } }, []],
  [
    'abolished post with an influence',
    { people: { ann: { status: 'abolished' } }, assessments: { ann: { influences: ['user'] } } },
    [],
  ],
]);

test('values tell what is still held', () => {
  const [finding] = findingsOf('departed.holder', {
    people: { ...GONE, bob: { managerId: 'ann' }, cleo: { managerId: 'ann' } },
    assessments: { ann: { influences: ['economic', 'user'], degree: 'high' } },
  });
  expect(finding?.values).toEqual({
    influences: 'economic,user',
    owner: false,
    reports: 2,
    leftOn: '2026-02-01',
    degree: 'high',
  });
});

ruleTable('opponent.powerful', [
  [
    'high, enemy',
    { people: THREE, assessments: { ann: { degree: 'high', attitude: -2 } } },
    ['high ann'],
  ],
  [
    'high, opponent only',
    { people: THREE, assessments: { ann: { degree: 'high', attitude: -1 } } },
    [],
  ],
  ['high, attitude not known', { people: THREE, assessments: { ann: { degree: 'high' } } }, []],
  [
    'medium, enemy',
    { people: THREE, assessments: { ann: { degree: 'medium', attitude: -2 } } },
    [],
  ],
  [
    'high, prefers a rival',
    { people: THREE, assessments: { ann: { degree: 'high', prefers: 'Rival' } } },
    ['high ann'],
  ],
  [
    'medium, prefers a rival',
    { people: THREE, assessments: { ann: { degree: 'medium', prefers: 'Rival' } } },
    [],
  ],
  ...(['economic', 'technical'] as const).map(
    (influence): RuleCase => [
      `high, enemy, ${influence}`,
      {
        people: THREE,
        assessments: { ann: { degree: 'high', attitude: -2, influences: [influence] } },
      },
      ['critical ann'],
    ],
  ),
  [
    'high, enemy, user',
    { people: THREE, assessments: { ann: { degree: 'high', attitude: -2, influences: ['user'] } } },
    ['high ann'],
  ],
  [
    'an enemy who left',
    { people: GONE, assessments: { ann: { degree: 'high', attitude: -2 } } },
    [],
  ],
]);

ruleTable('reporting.loop', [
  ['a tree', { people: { ann: {}, bob: { managerId: 'ann' }, cleo: { managerId: 'bob' } } }, []],
  [
    'two people',
    { people: { ann: { managerId: 'bob' }, bob: { managerId: 'ann' } } },
    ['high ann+bob'],
  ],
  ['oneself', { people: { ann: { managerId: 'ann' } } }, ['high ann']],
  [
    'people below a circle are not in it',
    {
      people: { cleo: { managerId: 'bob' }, ann: { managerId: 'bob' }, bob: { managerId: 'ann' } },
    },
    ['high ann+bob'],
  ],
  [
    'two circles',
    {
      people: {
        a: { managerId: 'b' },
        b: { managerId: 'a' },
        c: { managerId: 'd' },
        d: { managerId: 'c' },
      },
    },
    ['high a+b', 'high c+d'],
  ],
  ['a manager who is not on the map', { people: { ann: { managerId: 'nobody' } } }, []],
]);
