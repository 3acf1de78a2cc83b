import { expect, test } from 'vitest';
import { RULE_IDS } from '../../../shared/domain/gap.ts';
import { STAGES } from '../../../shared/domain/values.ts';
import { evaluate, RULES } from '../../../shared/rules/index.ts';
import { buildRecords, DEAL, type RecordsSketch, TODAY } from '../../fixtures/records.ts';

const steps = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8];

function rulesFor(sketch: RecordsSketch) {
  const { started, findings } = evaluate(buildRecords(sketch), DEAL, TODAY);
  return { started, rules: findings.map(({ rule }) => rule) };
}

test.each([
  ['a blank account', {}],
  ['an account with two people nobody has assessed', { people: { ann: {}, bob: {} } }],
  [
    'two people, looked after, with what came from an import',
    {
      people: {
        ann: { layer: 'decision', function: 'finance', title: 'CFO', ownerId: 'us' },
        bob: { managerId: 'ann', notes: 'x' },
      },
      teamMembers: { us: {} },
    },
  ],
] satisfies [string, RecordsSketch][])('%s shows a guide and no gap, at any step', (_, sketch) => {
  for (const buyingStep of steps) {
    const deal = { buyingStep, bidDue: TODAY };
    const shown = rulesFor({ ...sketch, opportunities: { deal } });
    expect(shown).toEqual({ started: false, rules: [] });
  }
  const won = { deal: { status: 'won' as const } };
  expect(rulesFor({ ...sketch, opportunities: won })).toEqual({ started: false, rules: [] });
});

test('a stage somebody has entered speaks of the account alone', () => {
  const found = Object.fromEntries(
    STAGES.map((stage) => [stage, rulesFor({ account: { stage } }).rules]),
  );
  expect(found).toEqual({
    unknown: [],
    'pre-kam': ['dossier.thin'],
    early: [],
    mid: [],
    partnership: ['csi.overdue'],
    synergistic: ['csi.overdue'],
  });
});

test('a map of three hundred posts that nobody has assessed shows a handful of gaps, none about a person', () => {
  const people = Object.fromEntries(
    Array.from({ length: 300 }, (_, i) => [
      `p${i}`,
      {
        name: '',
        title: `Post ${i}`,
        layer: i < 5 ? ('decision' as const) : ('operational' as const),
        managerId: i === 0 ? null : `p${Math.floor((i - 1) / 6)}`,
      },
    ]),
  );
  const { findings } = evaluate(buildRecords({ people }), DEAL, TODAY);
  expect(findings.length).toBeLessThan(12);
  expect(findings.flatMap(({ subjects }) => subjects.map(({ kind }) => kind))).not.toContain(
    'person',
  );
});

test('what is missing waits until the map is started, what was entered does not', () => {
  const waiting = RULE_IDS.filter((rule) => RULES[rule].about === 'coverage');
  expect(waiting).toEqual([
    'economic.missing',
    'user.missing',
    'technical.missing',
    'coach.missing',
    'layer.empty',
    'layer.unreached',
    'function.empty',
    'opposition.unseen',
    'resilience.fragile',
    'bid.open-bases',
    'feedback.missing',
  ]);
});
