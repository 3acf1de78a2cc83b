import { expect, test } from 'vitest';
import { findingsOf, ruleTable } from './run-rule.ts';

const OURS = { exec: { rank: 1 }, lead: { rank: 2 }, rep: { rank: 3 } } as const;
const visitedBy = (...ids: string[]) => ({ v: { personIds: ['boss'], teamMemberIds: ids } });
const boss = { layer: 'decision' } as const;
const map = (layer: 'decision' | 'management' | 'operational', ...ours: string[]) => ({
  people: { boss: { layer } },
  teamMembers: OURS,
  interactions: visitedBy(...ours),
});

ruleTable('rank.mismatch', [
  ['a decision maker met by a representative', map('decision', 'rep'), ['medium boss']],
  ['a decision maker met by a manager', map('decision', 'lead', 'rep'), ['medium boss']],
  ['a decision maker met by an executive', map('decision', 'exec', 'rep'), []],
  ['a manager of theirs whose influence is not high', map('management', 'rep'), []],
  [
    'a manager of theirs of high influence, met by a representative',
    { ...map('management', 'rep'), assessments: { boss: { degree: 'high' } } },
    ['medium boss'],
  ],
  [
    'a manager of theirs of high influence, met by a manager',
    { ...map('management', 'lead'), assessments: { boss: { degree: 'high' } } },
    [],
  ],
  [
    'an operator of high influence, met by a representative',
    { ...map('operational', 'rep'), assessments: { boss: { degree: 'high' } } },
    [],
  ],
  [
    'from the partnership stage',
    { ...map('decision', 'rep'), account: { stage: 'partnership' } },
    ['high boss'],
  ],
  ['before it', { ...map('decision', 'rep'), account: { stage: 'mid' } }, ['medium boss']],
  [
    'a visit that lies ahead',
    {
      ...map('decision', 'rep'),
      interactions: {
        ...visitedBy('rep'),
        next: { personIds: ['boss'], teamMemberIds: ['exec'], date: '2026-03-02' },
      },
    },
    ['medium boss'],
  ],
  [
    'met by reach: the owner has met them',
    { people: { boss: { ...boss, reach: 'met', ownerId: 'rep' } }, teamMembers: OURS },
    ['medium boss'],
  ],
  [
    'an owner of the right rank who has had no contact does not change who met them',
    { ...map('decision', 'rep'), people: { boss: { ...boss, ownerId: 'exec' } } },
    ['medium boss'],
  ],
  [
    'met, but nobody says by whom',
    { people: { boss: { ...boss, reach: 'met' } }, teamMembers: OURS },
    [],
  ],
  [
    'met by somebody who is not in the team',
    { ...map('decision', 'nobody'), people: { boss } },
    [],
  ],
  [
    'only telephoned, so nobody has met them',
    {
      ...map('decision'),
      interactions: { v: { personIds: ['boss'], teamMemberIds: ['rep'], kind: 'call' } },
    },
    [],
  ],
  [
    'who has left',
    { ...map('decision', 'rep'), people: { boss: { ...boss, status: 'left' } } },
    [],
  ],
  [
    'a committee is met through its members',
    { ...map('decision', 'rep'), people: { boss: { ...boss, kind: 'committee' } } },
    [],
  ],
]);

test('it says which rank of ours there is and which would match', () => {
  expect(findingsOf('rank.mismatch', map('decision', 'lead', 'rep'))[0]?.values).toEqual({
    rank: 2,
    needed: 1,
    layer: 'decision',
    degree: 'unknown',
  });
});
