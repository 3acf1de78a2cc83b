import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { ActionStatus } from '../../../shared/domain/action.ts';
import { Assessment } from '../../../shared/domain/assessment.ts';
import { DossierItemId } from '../../../shared/domain/dossier.ts';
import { RuleId } from '../../../shared/domain/gap.ts';
import { InteractionKind } from '../../../shared/domain/interaction.ts';
import { PersonStatus } from '../../../shared/domain/person.ts';
import { PurchaseFactor } from '../../../shared/domain/survey.ts';
import { TieKind } from '../../../shared/domain/tie.ts';
import { BuyingFunction, Influence, Layer, Reach, Stage } from '../../../shared/domain/values.ts';

const DETAILS = new URL('./sample-details.json', import.meta.url);

const Days = z.int().min(0);
/** People by their id in the chart, committees, team members and opportunities by `key`. */
const Key = z.string();
const BothLanguages = z.strictObject({ en: z.string(), 'zh-CN': z.string() });

/** What the sample knows beyond the chart. Days count from the day on which the sample is made. */
const SampleDetails = z.strictObject({
  account: z.strictObject({
    name: BothLanguages,
    industry: BothLanguages,
    stage: Stage,
    notes: BothLanguages,
  }),
  opportunities: z.array(
    z.strictObject({
      key: Key,
      name: BothLanguages,
      buyingStep: z.int().nullable(),
      bidDueInDays: Days.nullable(),
      amount: z.string(),
      notInvolved: z.array(BuyingFunction),
      notes: BothLanguages,
    }),
  ),
  team: z.array(z.strictObject({ key: Key, name: z.string(), title: z.string(), rank: z.int() })),
  committees: z.array(
    z.strictObject({
      key: Key,
      name: z.string(),
      title: z.string(),
      department: z.string(),
      layer: Layer,
      function: BuyingFunction,
      manager: Key,
      members: z.array(Key),
      owner: Key,
      reach: Reach,
    }),
  ),
  people: z.record(
    Key,
    z.strictObject({
      owner: Key.optional(),
      reach: Reach.optional(),
      function: BuyingFunction.optional(),
      status: PersonStatus.optional(),
      leftDaysAgo: Days.optional(),
      wantedInfluence: Influence.optional(),
      dueInDays: Days.optional(),
      notes: z.string().optional(),
    }),
  ),
  assessments: z.record(
    Key,
    z.record(
      Key,
      Assessment.omit({ id: true, opportunityId: true, personId: true, evidenceDate: true })
        .extend({ evidenceDaysAgo: Days })
        .strict(),
    ),
  ),
  ties: z.array(
    z.strictObject({
      kind: TieKind,
      from: Key,
      to: Key,
      strength: z.int().nullable(),
      note: z.string(),
    }),
  ),
  interactions: z.array(
    z.strictObject({
      daysAgo: Days,
      kind: InteractionKind,
      people: z.array(Key),
      team: z.array(Key),
      opportunity: Key,
      note: z.string(),
      nextStep: z.string(),
    }),
  ),
  waivers: z.array(
    z.strictObject({
      opportunity: Key,
      rule: RuleId,
      person: Key,
      reason: z.string(),
      by: z.string(),
      daysAgo: Days,
      untilInDays: Days,
    }),
  ),
  actions: z.array(
    z.strictObject({
      opportunity: Key,
      what: BothLanguages,
      owner: Key,
      /** Negative for a day that has passed. */
      dueInDays: z.int(),
      where: BothLanguages,
      why: BothLanguages,
      people: z.array(Key),
      status: ActionStatus,
      createdDaysAgo: Days,
      outcome: BothLanguages.optional(),
    }),
  ),
  dossier: z.array(
    z.strictObject({
      item: DossierItemId,
      notes: BothLanguages,
      source: BothLanguages,
      daysAgo: Days,
      completeness: z.int(),
    }),
  ),
  surveys: z.array(
    z.strictObject({
      daysAgo: Days,
      /** Factor, importance and satisfaction. */
      factors: z.array(z.tuple([PurchaseFactor, z.int(), z.int()])),
      note: BothLanguages,
    }),
  ),
});
export type SampleDetails = z.infer<typeof SampleDetails>;

/** Reads `sample-details.json`; a key it does not know is an error. */
export function readSampleDetails(): SampleDetails {
  return SampleDetails.parse(JSON.parse(readFileSync(DETAILS, 'utf8')));
}
