import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Gap } from '../../../shared/domain/gap.ts';
import type { AccountRecords } from '../../../shared/domain/records.ts';
import { COVERED_FUNCTIONS, FUNCTIONS, INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';
import { evaluate } from '../../../shared/rules/index.ts';
import {
  fillingOf,
  type GhostProposal,
  proposeGhosts,
} from '../../../shared/rules/propose-ghosts.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';

type Case = readonly [name: string, sketch: RecordsSketch, proposed: readonly string[]];

/** Somebody in every layer and covered function, with every influence. */
const COVERED: RecordsSketch = {
  people: {
    boss: { layer: 'decision', function: 'finance' },
    tech: { layer: 'management', function: 'technical' },
    buyer: { layer: 'management', function: 'procurement' },
    op: { layer: 'operational', function: 'user' },
  },
  assessments: {
    boss: { influences: ['economic'] },
    tech: { influences: ['technical'] },
    op: { influences: ['user', 'coach'], coach: 'candidate' },
  },
};

function without(change: {
  people?: RecordsSketch['people'];
  assessments?: RecordsSketch['assessments'];
  opportunity?: NonNullable<RecordsSketch['opportunities']>[string];
}): RecordsSketch {
  return {
    people: { ...COVERED.people, ...change.people },
    assessments: { ...COVERED.assessments, ...change.assessments },
    opportunities: { [DEAL]: change.opportunity ?? {} },
  };
}

function proposals(records: AccountRecords): GhostProposal[] {
  const { findings } = evaluate(records, DEAL, TODAY);
  const deal = records.opportunities[DEAL];
  if (!deal) throw new Error('no deal');
  return [...proposeGhosts(records, deal, findings).made];
}

const line = ({ gapIds, layer, function: name, wantedInfluence, likelyTitle }: GhostProposal) =>
  `${gapIds.join(' + ')}: ${layer} ${name} ${wantedInfluence ?? '-'} "${likelyTitle}"`;

const noEconomic: RecordsSketch['assessments'] = { boss: {} };

test.each<Case>([
  ['nothing while nobody is missed', COVERED, []],
  ['nothing on a map that is not started', { people: { ann: {} } }, []],
  [
    'Economic on the decision layer',
    without({ assessments: noEconomic }),
    ['economic.missing: decision executive economic "economic"'],
  ],
  [
    'User among the users, which the coach may be too',
    without({ assessments: { op: {} } }),
    ['user.missing: operational user user "user"', 'coach.missing: operational user coach "coach"'],
  ],
  [
    'Technical in technical management',
    without({ assessments: { tech: {} } }),
    ['technical.missing: management technical technical "technical"'],
  ],
  [
    'a department that has nobody',
    without({ people: { buyer: { layer: 'management', function: 'other' } } }),
    ['function.empty@function:procurement: management procurement - "procurement"'],
  ],
  [
    'a layer that has nobody',
    without({ people: { boss: { layer: 'management', function: 'finance' } } }),
    ['layer.empty@layer:decision: decision executive - "decision"'],
  ],
  [
    'one ghost for the empty layer, the empty function and the missing influence',
    without({
      people: {
        tech: { layer: 'operational', function: 'other' },
        buyer: { layer: 'operational', function: 'procurement' },
      },
      assessments: { tech: {} },
    }),
    [
      'technical.missing + function.empty@function:technical + layer.empty@layer:management: management technical technical "technical"',
    ],
  ],
  [
    'nothing where a ghost wants the same influence, wherever it stands',
    without({
      people: { sought: { kind: 'ghost', name: '', wantedInfluence: 'economic' } },
      assessments: noEconomic,
    }),
    [],
  ],
  [
    'nothing where a ghost stands in the empty layer or function',
    without({
      people: {
        boss: { layer: 'management', function: 'other' },
        sought: { kind: 'ghost', name: '', layer: 'decision', function: 'finance' },
      },
    }),
    [],
  ],
  [
    'again when the ghost is abolished',
    without({
      people: {
        sought: { kind: 'ghost', name: '', wantedInfluence: 'economic', status: 'abolished' },
      },
      assessments: noEconomic,
    }),
    ['economic.missing: decision executive economic "economic"'],
  ],
  [
    'again when who held the influence has left',
    without({
      people: { old: { status: 'left' } },
      assessments: { boss: {}, old: { influences: ['economic'] } },
    }),
    ['economic.missing: decision executive economic "economic"'],
  ],
  [
    'nothing that was dismissed, nor what it would have answered',
    without({
      people: { boss: { layer: 'management', function: 'finance' } },
      assessments: noEconomic,
      opportunity: { dismissedGhosts: ['economic.missing'] },
    }),
    [],
  ],
  [
    'nothing for a function that takes no part',
    without({
      people: { buyer: { layer: 'management', function: 'other' } },
      opportunity: { notInvolved: ['procurement'] },
    }),
    [],
  ],
])('proposes %s', (_, sketch, expected) => {
  expect(proposals(buildRecords(sketch)).map(line)).toEqual(expected);
});

test('lists what was dismissed, as long as it would be proposed', () => {
  const dismissed = (assessments: RecordsSketch['assessments']) => {
    const records = buildRecords(
      without({
        ...(assessments && { assessments }),
        opportunity: { dismissedGhosts: ['economic.missing'] },
      }),
    );
    const deal = records.opportunities[DEAL];
    const { findings } = evaluate(records, DEAL, TODAY);
    return deal ? proposeGhosts(records, deal, findings).dismissed.map(({ id }) => id) : [];
  };
  expect(dismissed(noEconomic)).toEqual(['economic.missing']);
  expect(dismissed({})).toEqual([]);
});

test('proposes for open gaps only, and not for one that the records have answered since', () => {
  const records = buildRecords(without({ assessments: noEconomic }));
  const answered = buildRecords(COVERED);
  const deal = records.opportunities[DEAL];
  if (!deal) throw new Error('no deal');
  const gap = (status: Gap['status']) => ({
    rule: 'economic.missing' as const,
    subjects: [],
    status,
  });
  expect(proposeGhosts(records, deal, [gap('open')]).made).toHaveLength(1);
  expect(proposeGhosts(records, deal, [gap('waived'), gap('closed')]).made).toEqual([]);
  expect(proposeGhosts(answered, deal, [gap('open')]).made).toEqual([]);
});

test('somebody found takes the influence, and the seat as far as a gap asks for it', () => {
  const proposal: GhostProposal = {
    id: 'economic.missing',
    rule: 'economic.missing',
    gapIds: ['economic.missing'],
    layer: 'decision',
    function: 'executive',
    wantedInfluence: 'economic',
    likelyTitle: 'economic',
  };
  const both = { ...proposal, gapIds: ['economic.missing', 'layer.empty@layer:decision'] };
  expect(fillingOf(proposal, { function: 'finance' })).toEqual({
    influence: 'economic',
    layer: null,
    function: null,
  });
  expect(fillingOf(both, { function: 'unknown' })).toEqual({
    influence: 'economic',
    layer: 'decision',
    function: 'executive',
  });
});

const person = fc.record({
  kind: fc.constantFrom('person' as const, 'ghost' as const, 'committee' as const),
  status: fc.constantFrom('active' as const, 'active' as const, 'left' as const),
  name: fc.constantFrom('', 'Somebody'),
  layer: fc.constantFrom(...LAYERS),
  function: fc.constantFrom(...FUNCTIONS),
  wantedInfluence: fc.option(fc.constantFrom(...INFLUENCES), { nil: null }),
});
const key = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'p6');
const dictionary = <T>(value: fc.Arbitrary<T>) =>
  fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });
const sketches = fc.record({
  people: dictionary(person),
  assessments: dictionary(
    fc.record({ influences: fc.uniqueArray(fc.constantFrom(...INFLUENCES)) }),
  ),
});

test('property: every gap that misses somebody is answered by exactly one proposal or a ghost', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const records = buildRecords(sketch);
      const found = proposals(records);
      const answered = found.flatMap(({ gapIds }) => gapIds);
      expect(new Set(answered).size).toBe(answered.length);
      for (const { id, gapIds } of found) expect(gapIds[0]).toBe(id);
      // Accepting all of them leaves nothing to propose.
      const ghosts = found.map(({ layer, function: name, wantedInfluence }, i) => [
        `g${i}`,
        { kind: 'ghost' as const, name: '', layer, function: name, wantedInfluence },
      ]);
      const accepted = buildRecords({
        ...sketch,
        people: { ...sketch.people, ...Object.fromEntries(ghosts) },
      });
      expect(proposals(accepted)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('property: neither the order of the records nor that of the gaps matters', () => {
  fc.assert(
    fc.property(sketches, (sketch) => {
      const records = buildRecords(sketch);
      const reversed = {
        ...records,
        people: Object.fromEntries(Object.entries(records.people).reverse()),
        assessments: Object.fromEntries(Object.entries(records.assessments).reverse()),
      };
      const deal = records.opportunities[DEAL];
      if (!deal) throw new Error('no deal');
      const { findings } = evaluate(records, DEAL, TODAY);
      const forwards = proposeGhosts(records, deal, findings);
      expect(proposeGhosts(reversed, deal, findings.toReversed())).toEqual(forwards);
      const places = new Set(forwards.made.map(({ function: name }) => name));
      for (const name of places) expect(['executive', ...COVERED_FUNCTIONS]).toContain(name);
    }),
    { numRuns: 300 },
  );
});
