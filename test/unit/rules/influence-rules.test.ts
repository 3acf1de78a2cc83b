import { describe, expect, test } from 'vitest';
import { findingsOf, ruleTable, THREE } from './run-rule.ts';

const ROLES = [
  ['economic.missing', 'economic', 'critical'],
  ['user.missing', 'user', 'high'],
  ['technical.missing', 'technical', 'high'],
  ['coach.missing', 'coach', 'high'],
] as const;

describe.each(ROLES)('%s', (rule, influence, severity) => {
  const held = { influences: [influence] };
  ruleTable(rule, [
    ['nobody holds it', { people: THREE }, [`${severity} account`]],
    ['somebody holds it', { people: THREE, assessments: { ann: held } }, []],
    [
      'a committee holds it',
      { people: { ...THREE, board: { kind: 'committee' } }, assessments: { board: held } },
      [],
    ],
    [
      'only a ghost is tagged',
      { people: { ...THREE, gap: { kind: 'ghost' } }, assessments: { gap: held } },
      [`${severity} account`],
    ],
    [
      'the holder has left',
      { people: { ...THREE, gone: { status: 'left' } }, assessments: { gone: held } },
      [`${severity} account`],
    ],
    [
      'the post of the holder is abolished',
      { people: { ...THREE, gone: { status: 'abolished' } }, assessments: { gone: held } },
      [`${severity} account`],
    ],
    [
      'it is held on another opportunity',
      {
        people: THREE,
        opportunities: { deal: {}, other: {} },
        assessments: { 'other~ann': held },
      },
      [`${severity} account`],
    ],
    ['an empty map', {}, []],
    ['two people and nothing said', { people: { ann: {}, bob: {} } }, []],
    ['two people and a ghost', { people: { ann: {}, bob: {}, gap: { kind: 'ghost' } } }, []],
    [
      'one person, assessed',
      { people: { ann: {} }, assessments: { ann: { degree: 'low' } } },
      [`${severity} account`],
    ],
    [
      'one person, an assessment that says nothing',
      { people: { ann: {} }, assessments: { ann: {} } },
      [],
    ],
  ]);
});

ruleTable('coach.missing', [
  ...(['candidate', 'developing', 'confirmed'] as const).map(
    (coach) =>
      [`a ${coach} coach`, { people: THREE, assessments: { ann: { coach } } }, []] as const,
  ),
  [
    'a lost coach, still tagged',
    { people: THREE, assessments: { ann: { coach: 'lost', influences: ['coach'] } } },
    ['high account'],
  ],
  ['the early stage', { account: { stage: 'early' }, people: THREE }, ['high account']],
  ['the mid stage', { account: { stage: 'mid' }, people: THREE }, ['critical account']],
  [
    'the synergistic stage',
    { account: { stage: 'synergistic' }, people: THREE },
    ['critical account'],
  ],
  ['step 4', { people: THREE, opportunities: { deal: { buyingStep: 4 } } }, ['high account']],
  ['step 5', { people: THREE, opportunities: { deal: { buyingStep: 5 } } }, ['critical account']],
]);

const PROVEN = {
  coach: 'confirmed',
  coachCredibleToUs: 'yes',
  coachCredibleToThem: 'yes',
  coachWantsUs: 'yes',
} as const;
ruleTable('coach.unproven', [
  ['all three tests', { people: THREE, assessments: { ann: PROVEN } }, []],
  ...(['coachCredibleToUs', 'coachCredibleToThem', 'coachWantsUs'] as const).flatMap((key) =>
    (['no', 'unknown'] as const).map(
      (answer) =>
        [
          `${key} is ${answer}`,
          { people: THREE, assessments: { ann: { ...PROVEN, [key]: answer } } },
          ['high ann'],
        ] as const,
    ),
  ),
  ['only developing', { people: THREE, assessments: { ann: { coach: 'developing' } } }, []],
  [
    'confirmed but gone',
    {
      people: { ...THREE, gone: { status: 'left' } },
      assessments: { gone: { coach: 'confirmed' } },
    },
    [],
  ],
]);

test('values tell how many could hold the influence, and how many support us', () => {
  const people = {
    ann: { layer: 'decision' },
    bob: { function: 'finance' },
    cleo: { function: 'user' },
  } as const;
  const assessments = { ann: { attitude: 1 }, bob: { attitude: -1 }, cleo: { attitude: null } };
  const values = (rule: Parameters<typeof findingsOf>[0]) =>
    findingsOf(rule, { people, assessments })[0]?.values;
  expect(values('economic.missing')).toEqual({ decisionPeople: 1 });
  expect(values('user.missing')).toEqual({ userPeople: 1 });
  expect(values('technical.missing')).toEqual({ screeningPeople: 1 });
  expect(values('coach.missing')).toEqual({ stage: 'unknown', buyingStep: null, supporters: 1 });
});
