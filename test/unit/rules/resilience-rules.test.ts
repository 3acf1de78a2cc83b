import { expect, test } from 'vitest';
import { evaluate } from '../../../shared/rules/index.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../shared/rules/rule-settings.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';
import { type AssessmentSketch, findingsOf, type PersonSketch, ruleTable } from './run-rule.ts';

const economic: AssessmentSketch = { influences: ['economic'] };
/** Boss holds Economic; we have met nobody but `near`, who is joined to them. */
const oneWay = {
  people: { boss: {}, near: { reach: 'met', managerId: 'boss' }, far: {} },
  assessments: { boss: economic },
} satisfies RecordsSketch;
const committee: PersonSketch = { kind: 'committee', memberIds: ['near'] };

ruleTable('resilience.fragile', [
  ['the only way to Economic leads over one person', oneWay, ['high near']],
  [
    'a second way',
    { ...oneWay, people: { ...oneWay.people, far: { reach: 'met', managerId: 'boss' } } },
    [],
  ],
  [
    'a second way by a tie',
    { ...oneWay, ties: { t: { fromId: 'far', toId: 'boss' } } },
    ['high near'],
  ],
  [
    'a second way by a tie from somebody we have met',
    {
      ...oneWay,
      people: { ...oneWay.people, far: { reach: 'met' } },
      ties: { t: { fromId: 'far', toId: 'boss' } },
    },
    [],
  ],
  [
    'that tie is a conflict',
    {
      ...oneWay,
      people: { ...oneWay.people, far: { reach: 'met' } },
      ties: { t: { fromId: 'far', toId: 'boss', kind: 'conflicts' } },
    },
    ['high near'],
  ],
  [
    'everybody on the only way, and nobody else',
    {
      ...oneWay,
      people: { boss: {}, mid: { managerId: 'boss' }, near: { reach: 'met', managerId: 'mid' } },
    },
    ['high mid', 'high near'],
  ],
  [
    'two ways that meet again: who stands where they meet',
    {
      ...oneWay,
      people: {
        boss: {},
        mid: { managerId: 'boss' },
        near: { reach: 'met', managerId: 'mid' },
        far: { reach: 'met', managerId: 'mid' },
      },
    },
    ['high mid'],
  ],
  [
    'we have met Economic: their loss is another matter',
    { ...oneWay, people: { ...oneWay.people, boss: { reach: 'met' } } },
    [],
  ],
  ['nobody holds Economic', { people: oneWay.people }, []],
  ['there is no way anyway', { ...oneWay, people: { ...oneWay.people, near: {} } }, []],
  [
    'a committee holds Economic and we know it through one member',
    {
      people: { board: committee, near: { reach: 'met' }, far: {} },
      assessments: { board: economic },
    },
    ['high near'],
  ],
  [
    'we know the committee itself',
    {
      people: { board: { ...committee, reach: 'met' }, near: { reach: 'met' }, far: {} },
      assessments: { board: economic },
    },
    [],
  ],
  [
    'the way begins at a committee that we know through one member',
    {
      people: { boss: {}, team: { ...committee, managerId: 'boss' }, near: { reach: 'met' } },
      assessments: { boss: economic },
    },
    ['high near'],
  ],
  [
    'a map that is not started',
    { people: { boss: {}, near: { reach: 'met', managerId: 'boss' } }, assessments: {} },
    [],
  ],
]);

/** The same person gives everything that is there: 14 + 10 + 8 + 8, a layer, a function. */
const pillar = {
  people: { one: { reach: 'met', function: 'user', layer: 'operational' }, bob: {}, cleo: {} },
  assessments: { one: { influences: ['economic', 'user', 'technical', 'coach'] } },
} satisfies RecordsSketch;

test('it says how far the score would fall', () => {
  const records = buildRecords(pillar);
  const { score } = evaluate(records, DEAL, TODAY);
  const { one: _, ...people } = pillar.people;
  const without = evaluate(buildRecords({ people }), DEAL, TODAY);
  const [finding] = findingsOf('resilience.fragile', pillar);
  expect(finding?.values).toEqual({
    drop: score.total - without.score.total,
    pathLost: false,
    degree: 'unknown',
  });
});

test('the fall from which it counts is a threshold', () => {
  const [{ values } = { values: { drop: 0 } }] = findingsOf('resilience.fragile', pillar);
  const drop = Number(values.drop);
  const found = (fragilePoints: number) =>
    evaluate(buildRecords(pillar), DEAL, TODAY, {
      ...DEFAULT_RULE_SETTINGS,
      thresholds: { ...DEFAULT_RULE_SETTINGS.thresholds, fragilePoints },
    }).findings.filter(({ rule }) => rule === 'resilience.fragile').length;
  expect([found(drop), found(drop + 1)]).toEqual([1, 0]);
});
