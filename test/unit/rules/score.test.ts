import { describe, expect, test } from 'vitest';
import type { Score } from '../../../shared/domain/gap.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';

/** Everybody held, met, in contact, on our side, known to two of ours. */
const FULL = {
  people: {
    boss: { layer: 'decision', function: 'executive', reach: 'met', ownerId: 'us' },
    it: { layer: 'management', function: 'technical', reach: 'met', ownerId: 'me' },
    cfo: { layer: 'management', function: 'finance', reach: 'met' },
    buyer: { layer: 'management', function: 'procurement', reach: 'met' },
    user: { function: 'user', reach: 'met' },
  },
  assessments: {
    boss: { influences: ['economic'], evidenceDate: TODAY },
    it: { influences: ['technical'], evidenceDate: TODAY },
    user: { influences: ['user'], coach: 'candidate', evidenceDate: TODAY },
  },
  teamMembers: { us: {}, me: {} },
  interactions: { visit: { personIds: ['boss', 'it', 'user'], teamMemberIds: ['me'] } },
} as const satisfies Readonly<RecordsSketchShape>;
type RecordsSketchShape = { readonly [K in keyof RecordsSketch]: unknown };

function scoreOf(sketch: RecordsSketchShape, date = TODAY): Score {
  return evaluate(buildRecords(sketch as RecordsSketch), DEAL, date).score;
}

function part(score: Score, id: Score['parts'][number]['id']) {
  const found = score.parts.find((candidate) => candidate.id === id);
  return [found?.points, found?.rules];
}

test('a map with nothing to wish for scores 100', () => {
  const score = scoreOf(FULL);
  expect(score).toMatchObject({ total: 100, cap: null });
  expect(score.parts.map(({ points, of, rules }) => [points, of, rules])).toEqual([
    [40, 40, []],
    [20, 20, []],
    [15, 15, []],
    [15, 15, []],
    [10, 10, []],
  ]);
});

test('an empty map scores nothing, and no cap holds', () => {
  expect(scoreOf({})).toMatchObject({ total: 0, cap: null });
});

describe('influences', () => {
  test.each([
    ['boss', 'economic', 26, 'economic.missing'],
    ['it', 'technical', 32, 'technical.missing'],
  ] as const)('%s no longer holds %s', (id, _, points, rule) => {
    const assessments = { ...FULL.assessments, [id]: { attitude: 1 } };
    expect(part(scoreOf({ ...FULL, assessments }), 'influences')).toEqual([points, [rule]]);
  });

  test('nobody is user or coach', () => {
    const assessments = { ...FULL.assessments, user: { attitude: 1 } };
    expect(part(scoreOf({ ...FULL, assessments }), 'influences')).toEqual([
      22,
      ['user.missing', 'coach.missing'],
    ]);
  });

  test('half when the holder is only named', () => {
    const people = { ...FULL.people, boss: { ...FULL.people.boss, reach: 'aware' } };
    expect(part(scoreOf({ ...FULL, people, interactions: {} }), 'influences')).toEqual([
      33,
      ['layer.unreached', 'contact.never'],
    ]);
  });

  test.each([
    [{ attitude: -2, degree: 'high' }, ['opponent.powerful']],
    [{ attitude: -1 }, []],
    [{ prefers: 'Rival', degree: 'high' }, ['opponent.powerful']],
  ] as const)('half when the holder is against us: %j', (against, rules) => {
    const boss = { ...FULL.assessments.boss, ...against };
    const score = scoreOf({ ...FULL, assessments: { ...FULL.assessments, boss } });
    expect(part(score, 'influences')).toEqual([33, rules]);
  });

  test('full when one of several holders is met and not against us', () => {
    const assessments = {
      ...FULL.assessments,
      cfo: { influences: ['technical'], attitude: -2 },
    };
    expect(part(scoreOf({ ...FULL, assessments }), 'influences')[0]).toBe(40);
  });
});

test('the cap holds while nobody is Economic, waived or not', () => {
  const assessments = { ...FULL.assessments, boss: { influences: [] } };
  const score = scoreOf({ ...FULL, assessments });
  expect(score).toMatchObject({ total: 60, cap: 60 });
  expect(score.parts.reduce((sum, { points }) => sum + points, 0)).toBe(86);
  const waivers = { w: { gapId: 'economic.missing' } };
  expect(scoreOf({ ...FULL, assessments, waivers })).toEqual(score);
});

describe('layers and functions', () => {
  test('half a layer when somebody is only named there', () => {
    const people = { ...FULL.people, boss: { ...FULL.people.boss, reach: 'none' } };
    expect(part(scoreOf({ ...FULL, people, interactions: {} }), 'layers')).toEqual([
      17,
      ['layer.unreached'],
    ]);
  });

  test('no points for a layer without a name', () => {
    const people = { ...FULL.people, boss: { layer: 'management', reach: 'met' } };
    expect(part(scoreOf({ ...FULL, people }), 'layers')).toEqual([13, ['layer.empty']]);
  });

  test('a function without people costs, one that takes no part does not', () => {
    const people = { ...FULL.people, cfo: {} };
    expect(part(scoreOf({ ...FULL, people }), 'functions')).toEqual([11, ['function.empty']]);
    const opportunities = { [DEAL]: { notInvolved: ['finance'] } };
    expect(part(scoreOf({ ...FULL, people, opportunities }), 'functions')).toEqual([15, []]);
  });

  test('half a function when nobody there is met', () => {
    const people = { ...FULL.people, cfo: { function: 'finance' } };
    expect(part(scoreOf({ ...FULL, people }), 'functions')).toEqual([13, []]);
    const assessments = { ...FULL.assessments, cfo: { influences: ['technical'] } };
    expect(part(scoreOf({ ...FULL, people, assessments }), 'functions')).toEqual([
      13,
      ['contact.never'],
    ]);
  });
});

describe('freshness', () => {
  test.each([
    [90, 15, []],
    [91, 0, ['contact.stale']],
  ] as const)('%i days later: %i points', (days, points, rules) => {
    const date = new Date(Date.UTC(2026, 2, 1 + days)).toISOString().slice(0, 10);
    expect(part(scoreOf(FULL, date), 'freshness')).toEqual([points, rules]);
  });

  test('each holder without contact or evidence costs a share', () => {
    const interactions = { visit: { personIds: ['boss', 'it'] } };
    expect(part(scoreOf({ ...FULL, interactions }), 'freshness')).toEqual([12, ['contact.never']]);
    const assessments = { ...FULL.assessments, it: { influences: ['technical'] } };
    expect(part(scoreOf({ ...FULL, assessments }), 'freshness')).toEqual([13, []]);
    const ahead = { ...assessments, it: { influences: ['technical'], evidenceDate: '2026-03-02' } };
    expect(part(scoreOf({ ...FULL, assessments: ahead }), 'freshness')).toEqual([13, []]);
    const influencesEvidence = { source: '', date: TODAY, confidence: null };
    const facet = { ...assessments, it: { influences: ['technical'], influencesEvidence } };
    expect(part(scoreOf({ ...FULL, assessments: facet }), 'freshness')).toEqual([15, []]);
  });
});

describe('resilience', () => {
  const alone = {
    people: { a: { reach: 'met', function: 'user', ownerId: 'us' } },
    teamMembers: { us: {}, me: {} },
  };

  test('one person of theirs and one of ours is nothing', () => {
    expect(part(scoreOf(alone), 'resilience')).toEqual([0, []]);
  });

  test.each([
    ['another function', { function: 'finance' }, {}, 5],
    ['the same function', { function: 'user' }, {}, 0],
    ['a function not known', {}, {}, 0],
    ['not met', { function: 'finance', reach: 'aware' }, {}, 0],
    ['against us', { function: 'finance' }, { attitude: -1 }, 0],
    ['a second owner of ours', { function: 'user', ownerId: 'me' }, {}, 5],
    ['an owner who is not in the team', { function: 'user', ownerId: 'nobody' }, {}, 0],
    ['both', { function: 'finance', ownerId: 'me' }, {}, 10],
  ])('a second person: %s', (_, person, assessment, points) => {
    const people = { ...alone.people, b: { reach: 'met', ...person } };
    const score = scoreOf({ ...alone, people, assessments: { b: assessment } });
    expect(part(score, 'resilience')[0]).toBe(points);
  });

  test('a committee adds no function to those of its members', () => {
    const board = { kind: 'committee', function: 'executive', memberIds: ['a'] };
    expect(part(scoreOf({ ...alone, people: { ...alone.people, board } }), 'resilience')[0]).toBe(
      0,
    );
  });

  test('an opponent we have not met takes nothing from those we have', () => {
    const people = {
      ...alone.people,
      b: { reach: 'met', function: 'finance' },
      c: { function: 'finance' },
    };
    const score = scoreOf({ ...alone, people, assessments: { c: { attitude: -2 } } });
    expect(part(score, 'resilience')[0]).toBe(5);
  });

  test('a visit by a second of ours counts', () => {
    const interactions = { v: { personIds: ['a'], teamMemberIds: ['me'] } };
    expect(part(scoreOf({ ...alone, interactions }), 'resilience')[0]).toBe(5);
  });

  test('owner.missing costs while only one of ours is there', () => {
    const people = { ...alone.people, b: { reach: 'met', function: 'finance' } };
    const score = scoreOf({ ...alone, people, assessments: { b: { degree: 'high' } } });
    expect(part(score, 'resilience')).toEqual([5, ['owner.missing']]);
    const interactions = { v: { personIds: ['a'], teamMemberIds: ['me'] } };
    const second = scoreOf({
      ...alone,
      people,
      interactions,
      assessments: { b: { degree: 'high' } },
    });
    expect(part(second, 'resilience')).toEqual([10, []]);
  });
});
