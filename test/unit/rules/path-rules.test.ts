import { type AssessmentSketch, ruleTable } from './run-rule.ts';

const economic: AssessmentSketch = { influences: ['economic'] };
const supporter: AssessmentSketch = { attitude: 1 };
const people = {
  boss: { layer: 'decision' },
  friend: { reach: 'met' },
  other: {},
} as const;
const assessments = { boss: economic, friend: supporter };
const apart = { people, assessments };

ruleTable('path.missing', [
  ['no contact, no line, no tie', apart, ['high boss']],
  [
    'a supporter reports to them',
    { ...apart, people: { ...people, friend: { reach: 'met', managerId: 'boss' } } },
    [],
  ],
  [
    'they report to a supporter',
    { ...apart, people: { ...people, boss: { layer: 'decision', managerId: 'friend' } } },
    [],
  ],
  [
    'a supporter has a tie to them',
    { ...apart, ties: { t: { fromId: 'friend', toId: 'boss' } } },
    [],
  ],
  [
    'they have a tie to a supporter',
    { ...apart, ties: { t: { fromId: 'boss', toId: 'friend' } } },
    [],
  ],
  [
    'the tie is a conflict',
    { ...apart, ties: { t: { fromId: 'friend', toId: 'boss', kind: 'conflicts' } } },
    ['high boss'],
  ],
  [
    'the line passes somebody else',
    {
      ...apart,
      people: {
        ...people,
        friend: { reach: 'met', managerId: 'other' },
        other: { managerId: 'boss' },
      },
    },
    ['high boss'],
  ],
  [
    'the supporter is not met',
    { ...apart, people: { ...people, friend: { reach: 'aware', managerId: 'boss' } } },
    ['high boss'],
  ],
  [
    'who is met does not support us',
    {
      people: { ...people, friend: { reach: 'met', managerId: 'boss' } },
      assessments: { boss: economic, friend: { attitude: 0 } },
    },
    ['high boss'],
  ],
  ['we have met them', { ...apart, people: { ...people, boss: { reach: 'met' } } }, []],
  [
    'we have telephoned with them',
    { ...apart, interactions: { c: { personIds: ['boss'], kind: 'call' } } },
    [],
  ],
  [
    'the call lies ahead',
    { ...apart, interactions: { c: { personIds: ['boss'], kind: 'call', date: '2026-03-02' } } },
    ['high boss'],
  ],
  ['nobody holds Economic', { people, assessments: { friend: supporter } }, []],
  [
    'a committee of which a member is tied to a supporter',
    {
      people: { ...people, board: { kind: 'committee', memberIds: ['other'] } },
      assessments: { board: economic, friend: supporter },
      ties: { t: { fromId: 'friend', toId: 'other' } },
    },
    [],
  ],
  [
    'a committee nobody is joined to',
    {
      people: { ...people, board: { kind: 'committee', memberIds: ['other'] } },
      assessments: { board: economic, friend: supporter },
    },
    ['high board'],
  ],
  [
    'one of two who hold it has contact',
    {
      people: { ...people, second: { reach: 'met' } },
      assessments: { ...assessments, second: economic },
    },
    ['high boss'],
  ],
]);
