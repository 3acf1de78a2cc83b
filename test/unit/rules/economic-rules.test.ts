import { expect, test } from 'vitest';
import { findingsOf, ruleTable, THREE } from './run-rule.ts';

const ECONOMIC = { influences: ['economic'] as ['economic'] };

function board(memberIds: string[], status: 'active' | 'abolished' = 'active') {
  return { kind: 'committee', memberIds, status } as const;
}

ruleTable('economic.several', [
  ['one', { people: THREE, assessments: { ann: ECONOMIC } }, []],
  ['two', { people: THREE, assessments: { bob: ECONOMIC, ann: ECONOMIC } }, ['high ann+bob']],
  [
    'a committee and its member',
    {
      people: { ...THREE, board: board(['ann', 'bob']) },
      assessments: { board: ECONOMIC, ann: ECONOMIC },
    },
    [],
  ],
  [
    'two members of an untagged committee',
    {
      people: { ...THREE, board: board(['ann', 'bob']) },
      assessments: { ann: ECONOMIC, bob: ECONOMIC },
    },
    [],
  ],
  [
    'two members of an abolished committee',
    {
      people: { ...THREE, board: board(['ann', 'bob'], 'abolished') },
      assessments: { ann: ECONOMIC, bob: ECONOMIC },
    },
    ['high ann+bob'],
  ],
  [
    'a committee, its member and somebody outside',
    {
      people: { ...THREE, board: board(['ann', 'bob']) },
      assessments: { board: ECONOMIC, ann: ECONOMIC, cleo: ECONOMIC },
    },
    ['high board+cleo'],
  ],
  [
    'two committees that share a member: the one with more holders has it',
    {
      people: {
        ...THREE,
        dan: {},
        few: board(['cleo', 'dan']),
        many: board(['ann', 'bob', 'cleo']),
      },
      assessments: { ann: ECONOMIC, bob: ECONOMIC, cleo: ECONOMIC, dan: ECONOMIC },
    },
    ['high dan+many'],
  ],
  [
    'one present, one gone',
    {
      people: { ...THREE, gone: { status: 'left' } },
      assessments: { ann: ECONOMIC, gone: ECONOMIC },
    },
    [],
  ],
]);

ruleTable('economic.misplaced', [
  [
    'decision layer',
    { people: { ann: { layer: 'decision' } }, assessments: { ann: ECONOMIC } },
    [],
  ],
  [
    'management layer',
    { people: { ann: { layer: 'management' } }, assessments: { ann: ECONOMIC } },
    ['medium ann'],
  ],
  ['operational layer', { people: { ann: {} }, assessments: { ann: ECONOMIC } }, ['medium ann']],
  [
    'procurement on the decision layer',
    {
      people: { ann: { layer: 'decision', function: 'procurement' } },
      assessments: { ann: ECONOMIC },
    },
    ['medium ann'],
  ],
  [
    'confidence 89',
    { people: { ann: {} }, assessments: { ann: { ...ECONOMIC, confidence: 89 } } },
    ['medium ann'],
  ],
  [
    'confidence 90',
    { people: { ann: {} }, assessments: { ann: { ...ECONOMIC, confidence: 90 } } },
    [],
  ],
  [
    'members of a committee on the decision layer',
    {
      people: { ...THREE, board: { ...board(['ann', 'bob']), layer: 'decision' } },
      assessments: { board: ECONOMIC, ann: ECONOMIC, bob: ECONOMIC },
    },
    [],
  ],
  [
    'a committee below the decision layer, one member confirmed',
    {
      people: { ...THREE, board: { ...board(['ann', 'bob']), layer: 'management' } },
      assessments: { board: ECONOMIC, ann: { ...ECONOMIC, confidence: 95 } },
    },
    [],
  ],
  [
    'another influence',
    { people: { ann: {} }, assessments: { ann: { influences: ['user'] } } },
    [],
  ],
]);

test('values tell the place and how sure we are', () => {
  const people = { ann: { function: 'procurement' } } as const;
  const [known] = findingsOf('economic.misplaced', {
    people,
    assessments: { ann: { ...ECONOMIC, confidence: 0, degree: 'high' } },
  });
  expect(known?.values).toEqual({
    layer: 'operational',
    function: 'procurement',
    confidence: 0,
    needed: 90,
    degree: 'high',
  });
  const [unknown] = findingsOf('economic.misplaced', { people, assessments: { ann: ECONOMIC } });
  expect(unknown?.values).toMatchObject({ confidence: null, degree: 'unknown' });
});
