import { expect, test } from 'vitest';
import { findingsOf, ruleTable, THREE } from './run-rule.ts';

const USER = { influences: ['user'] as ['user'] };
const COACH = { coach: 'developing' } as const;

ruleTable('user.single', [
  ...(['unknown', 'pre-kam', 'early'] as const).map(
    (stage) =>
      [
        `stage ${stage}`,
        { account: { stage }, people: THREE, assessments: { ann: USER } },
        [],
      ] as const,
  ),
  ...(['mid', 'partnership', 'synergistic'] as const).map(
    (stage) =>
      [
        `stage ${stage}`,
        { account: { stage }, people: THREE, assessments: { ann: USER } },
        ['low ann'],
      ] as const,
  ),
  ['nobody', { account: { stage: 'mid' }, people: THREE }, []],
  ['two', { account: { stage: 'mid' }, people: THREE, assessments: { ann: USER, bob: USER } }, []],
  [
    'one, and one who left',
    {
      account: { stage: 'mid' },
      people: { ...THREE, bob: { status: 'left' } },
      assessments: { ann: USER, bob: USER },
    },
    ['low ann'],
  ],
  [
    'a committee of two',
    {
      account: { stage: 'mid' },
      people: { ...THREE, team: { kind: 'committee', memberIds: ['ann', 'bob'] } },
      assessments: { team: USER },
    },
    [],
  ],
]);

ruleTable('coach.lost', [
  ['never had one', { people: THREE }, []],
  ['lost', { people: THREE, assessments: { ann: { coach: 'lost' } } }, ['critical ann']],
  [
    'lost, another is there',
    { people: THREE, assessments: { ann: { coach: 'lost' }, bob: COACH } },
    [],
  ],
  [
    'left',
    { people: { ...THREE, ann: { status: 'left' } }, assessments: { ann: COACH } },
    ['critical ann'],
  ],
  [
    'post abolished',
    { people: { ...THREE, ann: { status: 'abolished' } }, assessments: { ann: COACH } },
    ['critical ann'],
  ],
  [
    'one lost, one left',
    {
      people: { ...THREE, bob: { status: 'left' } },
      assessments: { bob: { influences: ['coach'] }, ann: { coach: 'lost' } },
    },
    ['critical ann+bob'],
  ],
  [
    'a ghost that was to be one',
    { people: { ...THREE, ann: { kind: 'ghost' } }, assessments: { ann: COACH } },
    [],
  ],
  [
    'lost on another opportunity',
    {
      people: THREE,
      opportunities: { deal: {}, other: {} },
      assessments: { 'other~ann': { coach: 'lost' } },
    },
    [],
  ],
]);

// 2026-03-01 is today: 90 days back is 2025-12-01.
ruleTable('newcomer', [
  ['since when is not known', { people: THREE }, []],
  ['since today', { people: { ...THREE, ann: { since: '2026-03-01' } } }, ['medium ann']],
  ['from tomorrow', { people: { ...THREE, ann: { since: '2026-03-02' } } }, []],
  ['for 89 days', { people: { ...THREE, ann: { since: '2025-12-02' } } }, ['medium ann']],
  ['for 90 days', { people: { ...THREE, ann: { since: '2025-12-01' } } }, []],
  ['a ghost', { people: { ...THREE, ann: { since: '2026-02-01', kind: 'ghost' } } }, []],
  ['has left', { people: { ...THREE, ann: { since: '2026-02-01', status: 'left' } } }, []],
  ...(
    [
      ['evidence of the day itself', { evidenceDate: '2026-02-01' }, []],
      ['evidence of the day before', { evidenceDate: '2026-01-31' }, ['medium ann']],
      ['evidence of tomorrow', { evidenceDate: '2026-03-02' }, ['medium ann']],
      [
        'evidence of the attitude alone',
        { attitude: 1, attitudeEvidence: { date: '2026-02-10' } },
        [],
      ],
      ['an assessment without a date', { degree: 'high' }, ['medium ann']],
    ] as const
  ).map(
    ([name, assessment, found]) =>
      [
        name,
        {
          people: { ...THREE, ann: { since: '2026-02-01' } },
          assessments: { ann: assessment },
        },
        found,
      ] as const,
  ),
  [
    'a call since',
    {
      people: { ...THREE, ann: { since: '2026-02-01' } },
      interactions: { i: { personIds: ['ann'], kind: 'call', date: '2026-02-01' } },
    },
    [],
  ],
  [
    'a call before',
    {
      people: { ...THREE, ann: { since: '2026-02-01' } },
      interactions: { i: { personIds: ['ann'], kind: 'call', date: '2026-01-31' } },
    },
    ['medium ann'],
  ],
]);

ruleTable('reorganization', [
  ['none', { people: THREE }, []],
  ['never confirmed', { account: { reorganizedOn: '2026-02-01' } }, ['high account']],
  ['today', { account: { reorganizedOn: '2026-03-01' } }, ['high account']],
  ['ahead', { account: { reorganizedOn: '2026-03-02' } }, []],
  [
    'confirmed the day before',
    { account: { reorganizedOn: '2026-02-01', confirmedOn: '2026-01-31' } },
    ['high account'],
  ],
  [
    'confirmed on the day',
    { account: { reorganizedOn: '2026-02-01', confirmedOn: '2026-02-01' } },
    [],
  ],
  [
    'confirmed only tomorrow',
    { account: { reorganizedOn: '2026-02-01', confirmedOn: '2026-03-02' } },
    ['high account'],
  ],
]);

const ON_ANN = { personIds: ['ann'] };
ruleTable('thread.single', [
  ['no contact, no support', { people: THREE }, []],
  ['one contact', { people: THREE, interactions: { i: ON_ANN } }, ['high ann']],
  [
    'several with the same',
    { people: THREE, interactions: { i: ON_ANN, j: { ...ON_ANN, kind: 'call' } } },
    ['high ann'],
  ],
  ['two at once', { people: THREE, interactions: { i: { personIds: ['ann', 'bob'] } } }, []],
  [
    'the other 90 days ago',
    { people: THREE, interactions: { i: ON_ANN, j: { personIds: ['bob'], date: '2025-12-01' } } },
    [],
  ],
  [
    'the other 91 days ago',
    { people: THREE, interactions: { i: ON_ANN, j: { personIds: ['bob'], date: '2025-11-30' } } },
    ['high ann'],
  ],
  [
    'the other tomorrow',
    { people: THREE, interactions: { i: ON_ANN, j: { personIds: ['bob'], date: '2026-03-02' } } },
    ['high ann'],
  ],
  [
    'the other has left',
    {
      people: { ...THREE, bob: { status: 'left' } },
      interactions: { i: { personIds: ['ann', 'bob'] } },
    },
    ['high ann'],
  ],
  [
    'a committee',
    {
      people: { ...THREE, board: { kind: 'committee', memberIds: ['ann', 'bob'] } },
      interactions: { i: { personIds: ['board'] } },
    },
    [],
  ],
  ['one advocate', { people: THREE, assessments: { bob: { attitude: 2 } } }, ['high bob']],
  [
    'two advocates',
    { people: THREE, assessments: { ann: { attitude: 2 }, bob: { attitude: 2 } } },
    [],
  ],
  ['a supporter is not strong', { people: THREE, assessments: { bob: { attitude: 1 } } }, []],
  [
    'contact and support on the same',
    { people: THREE, assessments: { ann: { attitude: 2 } }, interactions: { i: ON_ANN } },
    ['high ann'],
  ],
  [
    'contact on one, support on another',
    { people: THREE, assessments: { bob: { attitude: 2 } }, interactions: { i: ON_ANN } },
    ['high ann', 'high bob'],
  ],
]);

test('a newcomer is told by the day, so that the gap does not change with every day', () => {
  const sketch = {
    people: { ...THREE, ann: { since: '2026-02-01' } },
    assessments: { ann: { influences: ['user' as const], degree: 'high' as const } },
  };
  const values = { since: '2026-02-01', limitDays: 90, influences: 'user', degree: 'high' };
  expect(findingsOf('newcomer', sketch)[0]?.values).toEqual(values);
  expect(findingsOf('newcomer', sketch, '2026-03-20')[0]?.values).toEqual(values);
});
