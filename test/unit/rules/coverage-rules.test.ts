import { expect, test } from 'vitest';
import { findingsOf, ruleTable } from './run-rule.ts';

/** Everybody in place on every layer but the decision layer. */
const BELOW = {
  m: { layer: 'management', reach: 'met' },
  o: { reach: 'met' },
  p: { reach: 'met' },
} as const;
const GHOST = { kind: 'ghost', layer: 'decision' } as const;
const team = { us: {} };

ruleTable('layer.empty', [
  ['nobody', { people: BELOW }, ['high decision']],
  ['somebody named', { people: { ...BELOW, d: { layer: 'decision' } } }, []],
  [
    'a post without a name',
    { people: { ...BELOW, d: { layer: 'decision', name: '' } } },
    ['high decision'],
  ],
  [
    'met, name not entered',
    { people: { ...BELOW, d: { layer: 'decision', name: '', reach: 'met' } } },
    [],
  ],
  [
    'somebody who left',
    { people: { ...BELOW, d: { layer: 'decision', status: 'left' } } },
    ['high decision'],
  ],
  ['a ghost alone', { people: { ...BELOW, g: GHOST } }, ['high decision']],
  [
    'a ghost with owner and date',
    {
      people: { ...BELOW, g: { ...GHOST, ownerId: 'us', dueDate: '2026-03-20' } },
      teamMembers: team,
    },
    ['medium decision'],
  ],
  [
    'a ghost that is due today',
    {
      people: { ...BELOW, g: { ...GHOST, ownerId: 'us', dueDate: '2026-03-01' } },
      teamMembers: team,
    },
    ['medium decision'],
  ],
  [
    'a ghost that was due yesterday',
    {
      people: { ...BELOW, g: { ...GHOST, ownerId: 'us', dueDate: '2026-02-28' } },
      teamMembers: team,
    },
    ['high decision'],
  ],
  [
    'a ghost without a date',
    { people: { ...BELOW, g: { ...GHOST, ownerId: 'us' } }, teamMembers: team },
    ['high decision'],
  ],
  [
    'a ghost whose owner is not in the team',
    { people: { ...BELOW, g: { ...GHOST, ownerId: 'nobody', dueDate: '2026-03-20' } } },
    ['high decision'],
  ],
  [
    'a dated ghost that is named but on another layer',
    {
      people: {
        ...BELOW,
        g: { ...GHOST, layer: 'management', ownerId: 'us', dueDate: '2026-03-20' },
      },
      teamMembers: team,
    },
    ['high decision'],
  ],
  [
    'a committee without members',
    { people: { ...BELOW, c: { kind: 'committee', layer: 'decision' } } },
    ['high decision'],
  ],
  [
    'a committee with a named member from another layer',
    { people: { ...BELOW, n: {}, c: { kind: 'committee', layer: 'decision', memberIds: ['n'] } } },
    [],
  ],
  ['two people only', { people: { m: { layer: 'management' }, o: {} } }, []],
]);

ruleTable('layer.unreached', [
  [
    'nobody met',
    { people: { ...BELOW, d: { layer: 'decision', reach: 'aware' } } },
    ['medium decision'],
  ],
  [
    'nobody met, mid stage',
    { account: { stage: 'mid' }, people: { ...BELOW, d: { layer: 'decision' } } },
    ['high decision'],
  ],
  [
    'nobody met, early stage',
    { account: { stage: 'early' }, people: { ...BELOW, d: { layer: 'decision' } } },
    ['medium decision'],
  ],
  ['met by reach', { people: { ...BELOW, d: { layer: 'decision', reach: 'met' } } }, []],
  [
    'met on a logged visit',
    { people: { ...BELOW, d: { layer: 'decision' } }, interactions: { i: { personIds: ['d'] } } },
    [],
  ],
  [
    'only called',
    {
      people: { ...BELOW, d: { layer: 'decision' } },
      interactions: { i: { personIds: ['d'], kind: 'call' } },
    },
    ['medium decision'],
  ],
  [
    'a visit that is still to come',
    {
      people: { ...BELOW, d: { layer: 'decision' } },
      interactions: { i: { personIds: ['d'], date: '2026-03-02' } },
    },
    ['medium decision'],
  ],
  [
    'met the member of a committee on the layer',
    { people: { ...BELOW, c: { kind: 'committee', layer: 'decision', memberIds: ['m'] } } },
    [],
  ],
  [
    'who was met has left',
    {
      people: {
        ...BELOW,
        d: { layer: 'decision' },
        e: { layer: 'decision', status: 'left', reach: 'trusted' },
      },
    },
    ['medium decision'],
  ],
  ['nobody there at all', { people: BELOW }, []],
]);

const FULL = {
  u: { function: 'user' },
  t: { function: 'technical' },
  f: { function: 'finance' },
  b: { function: 'procurement' },
} as const;
ruleTable('function.empty', [
  ['all there', { people: FULL }, []],
  ['finance is not known', { people: { ...FULL, f: { function: 'unknown' } } }, ['medium finance']],
  [
    'finance left',
    { people: { ...FULL, f: { function: 'finance', status: 'left' } } },
    ['medium finance'],
  ],
  [
    'finance is a ghost',
    { people: { ...FULL, f: { function: 'finance', kind: 'ghost' } } },
    ['medium finance'],
  ],
  [
    'finance is a post without a name',
    { people: { ...FULL, f: { function: 'finance', name: '' } } },
    [],
  ],
  [
    'finance is a committee without members',
    { people: { ...FULL, f: { function: 'finance', kind: 'committee' } } },
    ['medium finance'],
  ],
  [
    'finance is a committee with a member',
    { people: { ...FULL, f: { function: 'finance', kind: 'committee', memberIds: ['u'] } } },
    [],
  ],
  [
    'finance takes no part',
    { people: { ...FULL, f: {} }, opportunities: { deal: { notInvolved: ['finance'] } } },
    [],
  ],
  [
    'nobody has a function',
    { people: { a: {}, b: {}, c: {} } },
    ['medium finance', 'medium procurement', 'medium technical', 'medium user'],
  ],
]);

test('a chart of 259 imported posts gives a handful of gaps, not one a post', () => {
  const people = Object.fromEntries(
    Array.from({ length: 259 }, (_, n) => [
      `p${n}`,
      {
        layer:
          (['decision', 'management', 'operational'] as const)[Math.min(2, n >> 3)] ?? 'decision',
      },
    ]),
  );
  const rules = [
    'economic.missing',
    'user.missing',
    'technical.missing',
    'coach.missing',
    'layer.unreached',
    'function.empty',
    'owner.missing',
    'contact.never',
  ] as const;
  const counts = rules.map((rule) => findingsOf(rule, { people }).length);
  expect(counts).toEqual([1, 1, 1, 1, 3, 4, 0, 0]);
});
