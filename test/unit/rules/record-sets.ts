import fc from 'fast-check';
import { ACTION_STATUSES } from '../../../shared/domain/action.ts';
import { DOSSIER_ITEMS } from '../../../shared/domain/dossier.ts';
import { OPPORTUNITY_STATUSES } from '../../../shared/domain/opportunity.ts';
import { PURCHASE_FACTORS } from '../../../shared/domain/survey.ts';
import { TIE_KINDS } from '../../../shared/domain/tie.ts';
import {
  COACH_STATUSES,
  DEGREES,
  FUNCTIONS,
  INFLUENCES,
  LAYERS,
  MODES,
  REACHES,
  STAGES,
  TESTS,
} from '../../../shared/domain/values.ts';
import { buildRecords } from '../../fixtures/records.ts';

// Some ids are nobody.
const personId = fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5', 'nobody');
const teamId = fc.constantFrom('t1', 't2', 'nobody');
/** Days around the one that tests call today. */
export const day = fc.constantFrom(
  '2025-01-01',
  '2026-01-30',
  '2026-02-28',
  '2026-03-01',
  '2026-06-01',
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const keyed = <T>(keys: fc.Arbitrary<string>, value: fc.Arbitrary<T>, maxKeys = 7) =>
  fc.dictionary(keys, value, { maxKeys, noNullPrototype: true });

const person = fc.record({
  kind: fc.constantFrom(
    'person' as const,
    'person' as const,
    'committee' as const,
    'ghost' as const,
  ),
  status: fc.constantFrom(
    'active' as const,
    'active' as const,
    'left' as const,
    'abolished' as const,
  ),
  name: fc.constantFrom('', 'Somebody'),
  layer: fc.constantFrom(...LAYERS),
  function: fc.constantFrom(...FUNCTIONS),
  managerId: maybe(personId),
  memberIds: fc.array(personId, { maxLength: 3 }),
  reach: fc.constantFrom(...REACHES),
  ownerId: maybe(teamId),
  since: maybe(day),
  dueDate: maybe(day),
});
const evidence = maybe(fc.record({ date: day, confidence: maybe(fc.constantFrom(0, 89, 90)) }));
const assessment = fc.record({
  influences: fc.uniqueArray(fc.constantFrom(...INFLUENCES)),
  coach: fc.constantFrom(...COACH_STATUSES),
  coachWantsUs: fc.constantFrom(...TESTS),
  degree: fc.constantFrom(...DEGREES),
  attitude: maybe(fc.integer({ min: -2, max: 2 })),
  mode: fc.constantFrom(...MODES),
  result: fc.constantFrom('', 'Less waiting'),
  win: fc.constantFrom('', 'Home on time'),
  confidence: maybe(fc.constantFrom(0, 89, 90)),
  evidenceDate: maybe(day),
  attitudeEvidence: evidence,
  degreeEvidence: evidence,
  prefers: fc.constantFrom('', 'Rival'),
});
const interaction = fc.record({
  date: day,
  kind: fc.constantFrom('visit' as const, 'call' as const),
  personIds: fc.array(personId, { minLength: 1, maxLength: 3 }),
  teamMemberIds: fc.array(teamId, { maxLength: 2 }),
});
const tie = fc.record({
  kind: fc.constantFrom(...TIE_KINDS),
  fromId: personId,
  toId: personId,
});
const action = fc.record({
  opportunityId: maybe(fc.constantFrom('deal', 'other', 'gone')),
  ownerId: maybe(teamId),
  dueDate: maybe(day),
  personIds: fc.array(personId, { maxLength: 3 }),
  status: fc.constantFrom(...ACTION_STATUSES),
});
const mark = fc.integer({ min: 1, max: 10 });
const survey = fc.record({
  date: day,
  factors: fc.uniqueArray(
    fc.record({
      factor: fc.constantFrom(...PURCHASE_FACTORS),
      importance: mark,
      satisfaction: mark,
    }),
    { minLength: 1, selector: ({ factor }) => factor },
  ),
});
const dossierItem = fc.record({
  notes: fc.constantFrom('', 'Noted'),
  completeness: fc.constantFrom(0, 50),
});
const waiver = fc.record({
  gapId: fc.constantFrom('economic.missing', 'user.missing', 'layer.empty@layer:decision'),
  date: day,
  until: maybe(day),
});
const opportunity = fc.record({
  buyingStep: maybe(fc.integer({ min: 0, max: 8 })),
  bidDue: maybe(day),
  status: fc.constantFrom('open' as const, ...OPPORTUNITY_STATUSES),
  notInvolved: fc.uniqueArray(fc.constantFrom(...FUNCTIONS), { maxLength: 2 }),
});

/** Whatever an account can hold, in all its collections; `deal` and `other` are its opportunities. */
export const recordSets = fc
  .record({
    account: fc.record({
      stage: fc.constantFrom(...STAGES),
      reorganizedOn: maybe(day),
      confirmedOn: maybe(day),
    }),
    people: keyed(fc.constantFrom('p1', 'p2', 'p3', 'p4', 'p5'), person),
    opportunities: fc.record({ deal: opportunity, other: opportunity }),
    assessments: keyed(
      fc
        .tuple(fc.constantFrom('deal', 'deal', 'other', 'gone'), personId)
        .map((pair) => pair.join('~')),
      assessment,
    ),
    teamMembers: keyed(
      fc.constantFrom('t1', 't2'),
      fc.record({ rank: fc.integer({ min: 1, max: 3 }) }),
    ),
    interactions: keyed(fc.constantFrom('i1', 'i2', 'i3', 'i4'), interaction),
    ties: keyed(fc.constantFrom('l1', 'l2', 'l3'), tie),
    actions: keyed(fc.constantFrom('a1', 'a2', 'a3'), action),
    surveys: keyed(fc.constantFrom('s1', 's2', 's3'), survey),
    dossier: keyed(fc.constantFrom(...DOSSIER_ITEMS), dossierItem),
    waivers: keyed(fc.constantFrom('w1', 'w2'), waiver),
  })
  .map(buildRecords);
