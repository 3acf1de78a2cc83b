import { expect, test } from 'vitest';
import { evaluate } from '../../../shared/rules/index.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';
import { findingsOf, ruleTable, THREE } from './run-rule.ts';

const step = (buyingStep: number | null) => ({ opportunities: { deal: { buyingStep } } });
const high = (attitude: number | null) => ({ degree: 'high' as const, attitude });

ruleTable('majority.missing', [
  ['two rated', { people: THREE, assessments: { ann: high(-1), bob: high(0) } }, []],
  [
    'one of three',
    { people: THREE, assessments: { ann: high(1), bob: high(0), cleo: high(-2) } },
    ['high account'],
  ],
  [
    'two of three',
    { people: THREE, assessments: { ann: high(1), bob: high(2), cleo: high(-2) } },
    [],
  ],
  [
    'half of four',
    {
      people: { ...THREE, dan: {} },
      assessments: { ann: high(1), bob: high(1), cleo: high(0), dan: high(0) },
    },
    [],
  ],
  [
    'attitudes nobody knows are not counted',
    {
      people: { ...THREE, dan: {} },
      assessments: { ann: high(0), bob: high(0), cleo: high(null), dan: high(null) },
    },
    [],
  ],
  [
    'medium influence is not counted',
    {
      people: THREE,
      assessments: { ann: high(0), bob: high(0), cleo: { degree: 'medium', attitude: 0 } },
    },
    [],
  ],
  [
    'who has left is not counted',
    {
      people: { ...THREE, cleo: { status: 'left' } },
      assessments: { ann: high(0), bob: high(0), cleo: high(0) },
    },
    [],
  ],
]);

ruleTable('opposition.unseen', [
  ['step 3', { people: THREE, ...step(3) }, []],
  ['step 4', { people: THREE, ...step(4) }, ['medium account']],
  ['no step known', { people: THREE, ...step(null) }, []],
  ['two people, nothing said', { people: { ann: {}, bob: {} }, ...step(4) }, []],
  ['an opponent', { people: THREE, ...step(4), assessments: { ann: { attitude: -1 } } }, []],
  [
    'a neutral',
    { people: THREE, ...step(4), assessments: { ann: { attitude: 0 } } },
    ['medium account'],
  ],
  [
    'prefers another',
    { people: THREE, ...step(4), assessments: { ann: { prefers: 'Nothing' } } },
    [],
  ],
  [
    'the opponent has left',
    {
      people: { ...THREE, ann: { status: 'left' } },
      ...step(4),
      assessments: { ann: { attitude: -2 } },
    },
    ['medium account'],
  ],
  ['lost', { people: THREE, opportunities: { deal: { buyingStep: 4, status: 'lost' } } }, []],
]);

ruleTable('actions.overdue', [
  ['due today', { actions: { a: { dueDate: TODAY } } }, []],
  ['due yesterday', { actions: { a: { dueDate: '2026-02-28' } } }, ['medium a']],
  ['no date', { actions: { a: {} } }, []],
  ['done', { actions: { a: { dueDate: '2026-02-28', status: 'done' } } }, []],
  ['dropped', { actions: { a: { dueDate: '2026-02-28', status: 'dropped' } } }, []],
  [
    'of the account',
    { actions: { a: { dueDate: '2026-02-28', opportunityId: null } } },
    ['medium a'],
  ],
  [
    'of another opportunity',
    {
      opportunities: { deal: {}, other: {} },
      actions: { a: { dueDate: '2026-02-28', opportunityId: 'other' } },
    },
    [],
  ],
  [
    'the action first, then its people who are on the map',
    {
      people: THREE,
      actions: { z: { dueDate: '2026-02-28', personIds: ['bob', 'nobody', 'ann', 'bob'] } },
    },
    ['medium z+ann+bob'],
  ],
]);

/** Everything in place but the technical influence. */
const COVERED: RecordsSketch = {
  people: {
    boss: { layer: 'decision', reach: 'met' },
    mid: { layer: 'management', reach: 'met' },
    op: { reach: 'met' },
  },
  assessments: {
    boss: { influences: ['economic'] },
    mid: { coach: 'developing' },
    op: { influences: ['user'] },
  },
};
const bid = (deal: NonNullable<RecordsSketch['opportunities']>[string], more?: RecordsSketch) =>
  ({ ...COVERED, opportunities: { deal }, ...more }) satisfies RecordsSketch;

ruleTable('bid.open-bases', [
  ['step 4', bid({ buyingStep: 4 }), []],
  ['step 5', bid({ buyingStep: 5 }), ['critical account']],
  ['due today', bid({ bidDue: TODAY }), ['critical account']],
  ['due in 30 days', bid({ bidDue: '2026-03-31' }), ['critical account']],
  ['due in 31 days', bid({ bidDue: '2026-04-01' }), []],
  ['due yesterday', bid({ bidDue: '2026-02-28' }), []],
  ['won', bid({ buyingStep: 7, status: 'won' }), []],
  [
    'all covered',
    bid(
      { buyingStep: 5 },
      {
        assessments: {
          ...COVERED.assessments,
          mid: { coach: 'developing', influences: ['technical'] },
        },
      },
    ),
    [],
  ],
  ['waived', bid({ buyingStep: 5 }, { waivers: { w: { gapId: 'technical.missing' } } }), []],
  [
    'waived until today',
    bid({ buyingStep: 5 }, { waivers: { w: { gapId: 'technical.missing', until: TODAY } } }),
    ['critical account'],
  ],
  ['an empty map', { ...bid({ buyingStep: 5 }), people: {}, assessments: {} }, []],
]);

test('open bases are one severity graver; what is waived, and what is no base, is as it was', () => {
  const records = buildRecords({
    people: THREE,
    ...step(5),
    waivers: { w: { gapId: 'user.missing' } },
  });
  const severities = Object.fromEntries(
    evaluate(records, DEAL, TODAY).findings.map(({ rule, severity }) => [rule, severity]),
  );
  expect(severities).toMatchObject({
    'economic.missing': 'critical',
    'technical.missing': 'critical',
    'user.missing': 'high',
    'layer.empty': 'critical',
    'layer.unreached': 'high',
    'function.empty': 'medium',
    'bid.open-bases': 'critical',
  });
  const [review] = findingsOf('bid.open-bases', { people: THREE, ...step(5) });
  expect(review?.values).toEqual({
    bases: 7,
    rules:
      'economic.missing,user.missing,technical.missing,coach.missing,layer.empty,layer.unreached',
    buyingStep: 5,
    bidDue: null,
  });
});

const USERS = { people: THREE, assessments: { ann: { influences: ['user' as const] } } };
const won = { deal: { status: 'won' as const } };
ruleTable('feedback.missing', [
  ['step 7', { ...USERS, ...step(7) }, []],
  ['step 8', { ...USERS, ...step(8) }, ['medium account']],
  ['won', { ...USERS, opportunities: won }, ['medium account']],
  ['won, an empty map', { opportunities: won }, []],
  [
    'a User 60 days ago',
    {
      ...USERS,
      opportunities: won,
      interactions: { i: { personIds: ['ann'], date: '2025-12-31' } },
    },
    [],
  ],
  [
    'a User 61 days ago',
    {
      ...USERS,
      opportunities: won,
      interactions: { i: { personIds: ['ann'], date: '2025-12-30' } },
    },
    ['medium account'],
  ],
  [
    'somebody else today',
    { ...USERS, opportunities: won, interactions: { i: { personIds: ['bob'] } } },
    ['medium account'],
  ],
]);

const one = (satisfaction: number, date: string = TODAY) => ({
  date,
  factors: [{ factor: 'price' as const, importance: 5, satisfaction }],
});
/** Index 10 × satisfaction for whole marks; two factors make steps of 5. */
const two = (a: number, b: number, date: string) => ({
  date,
  factors: [
    { factor: 'price' as const, importance: 5, satisfaction: a },
    { factor: 'quality' as const, importance: 5, satisfaction: b },
  ],
});
const PARTNER = { account: { stage: 'partnership' as const } };
ruleTable('csi.overdue', [
  ['none, mid stage', { account: { stage: 'mid' } }, []],
  ['none, partnership', PARTNER, ['medium account']],
  ['none, synergistic', { account: { stage: 'synergistic' } }, ['medium account']],
  ['six months ago', { ...PARTNER, surveys: { s: one(8, '2025-09-01') } }, []],
  [
    'six months and a day',
    { ...PARTNER, surveys: { s: one(8, '2025-08-31') } },
    ['medium account'],
  ],
  ['tomorrow', { ...PARTNER, surveys: { s: one(8, '2026-03-02') } }, ['medium account']],
  [
    'fell by 5',
    { ...PARTNER, surveys: { a: two(8, 8, '2026-01-01'), b: two(8, 7, '2026-02-01') } },
    ['medium account'],
  ],
  [
    'fell by less',
    {
      ...PARTNER,
      surveys: {
        a: two(8, 8, '2026-01-01'),
        b: {
          date: '2026-02-01',
          factors: [
            { factor: 'price', importance: 6, satisfaction: 8 },
            { factor: 'quality', importance: 5, satisfaction: 7 },
          ],
        },
      },
    },
    [],
  ],
  [
    'fell and rose again',
    {
      ...PARTNER,
      surveys: { a: one(9, '2025-12-01'), b: one(7, '2026-01-01'), c: one(8, '2026-02-01') },
    },
    [],
  ],
]);

test('a survey is told with its index and the factor that costs most', () => {
  const surveys = { a: one(9, '2026-01-01'), b: two(7, 8, '2026-02-01') };
  expect(findingsOf('csi.overdue', { ...PARTNER, surveys })[0]?.values).toEqual({
    lastSurvey: '2026-02-01',
    index: 75,
    before: 90,
    overdue: false,
    limitMonths: 6,
    factor: 'price',
  });
});

const begun = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { notes: 'x' }]));
const PRE_KAM = { account: { stage: 'pre-kam' as const } };
ruleTable('dossier.thin', [
  ['nothing, stage not known', {}, []],
  ['nothing, early', { account: { stage: 'early' } }, []],
  ['nothing', PRE_KAM, ['low account']],
  ['three', { ...PRE_KAM, dossier: begun('industry', 'system', 'plan') }, ['low account']],
  ['four', { ...PRE_KAM, dossier: begun('industry', 'system', 'plan', 'finance') }, []],
  [
    'three and a completeness',
    {
      ...PRE_KAM,
      dossier: { ...begun('industry', 'system', 'plan'), finance: { completeness: 1 } },
    },
    [],
  ],
  [
    'three and an item with a source alone',
    { ...PRE_KAM, dossier: { ...begun('industry', 'system', 'plan'), finance: { source: 'web' } } },
    ['low account'],
  ],
]);
