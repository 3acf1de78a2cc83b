import type { Assessment } from '../domain/assessment.ts';
import { evidenceField } from '../domain/assessment-evidence.ts';
import { EVIDENCE_FACETS } from '../domain/evidence.ts';
import type { Person } from '../domain/person.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { BuyingFunction, Influence, Layer } from '../domain/values.ts';
import { FUNCTIONS, INFLUENCES, LAYERS } from '../domain/values.ts';
import type { Standing } from './committee-cover.ts';
import type { FreshSince } from './freshness.ts';
import { influencesHeld, saysAnything } from './influences-held.ts';
import type { Leg } from './relationship-legs.ts';
import { isAgainstUs } from './score-influences.ts';

/** What every opportunity of an account is scored by. */
export interface CoverCounts {
  present: number;
  /** Cards of a layer that are named or met, and those that are met. */
  readonly layers: Readonly<Record<Layer, { known: number; met: number }>>;
  readonly functions: Readonly<Record<BuyingFunction, { people: number; met: number }>>;
  /** How many of the people we have met give each leg of the relationship; those that stand, by side. */
  readonly legs: Map<Leg, number>;
  readonly standing: { their: number; our: number };
}

/** What one opportunity is scored by. */
export interface ScoreCounts extends CoverCounts {
  /** Assessments that say anything, whoever they are of. */
  speaking: number;
  /** Who holds an influence, and of them who is met and not against us. */
  readonly held: Record<Influence, number>;
  readonly won: Record<Influence, number>;
  /** Who holds any influence, of them who is in contact and of whom evidence is fresh. */
  holding: number;
  inContact: number;
  withEvidence: number;
}

/** A present card as it is counted. */
export interface Counted extends Omit<Standing, 'lastContact'> {
  readonly person: Person;
  readonly legs: readonly Leg[];
}

/** Counts of nobody. */
export function emptyCover(): CoverCounts {
  return {
    present: 0,
    layers: each(LAYERS, () => ({ known: 0, met: 0 })),
    functions: each(FUNCTIONS, () => ({ people: 0, met: 0 })),
    legs: new Map(),
    standing: { their: 0, our: 0 },
  };
}

/** Counts of an opportunity nothing is judged on yet; what is changed in them leaves `cover` as it is. */
export function unjudged(cover: CoverCounts): ScoreCounts {
  return {
    present: cover.present,
    layers: each(LAYERS, (layer) => ({ ...cover.layers[layer] })),
    functions: each(FUNCTIONS, (name) => ({ ...cover.functions[name] })),
    legs: new Map(cover.legs),
    standing: { ...cover.standing },
    speaking: 0,
    held: each(INFLUENCES, () => 0),
    won: each(INFLUENCES, () => 0),
    holding: 0,
    inContact: 0,
    withEvidence: 0,
  };
}

/** The same counts, to be changed. */
export function copyCounts(counts: ScoreCounts): ScoreCounts {
  const { speaking, held, won, holding, inContact, withEvidence } = counts;
  const judged = { speaking, held: { ...held }, won: { ...won }, holding, inContact, withEvidence };
  return { ...unjudged(counts), ...judged };
}

/** Counts a present card, or (`by` −1) takes it out again. */
export function countCard(counts: CoverCounts, card: Counted, by: 1 | -1): void {
  const { person, covering, named, met } = card;
  counts.present += by;
  if (covering) {
    const layer = counts.layers[person.layer];
    const ofFunction = counts.functions[person.function];
    ofFunction.people += by;
    if (named || met) layer.known += by;
    if (met) {
      layer.met += by;
      ofFunction.met += by;
    }
  }
  if (met) countLegs(counts, card.legs, by);
}

/** Counts what is judged of a present card that is counted, or (`by` −1) takes it out again. */
export function countJudged(
  counts: ScoreCounts,
  { met, lastContact, legs }: Pick<Counted, 'met' | 'legs'> & Pick<Standing, 'lastContact'>,
  assessment: Assessment,
  fresh: FreshSince,
  by: 1 | -1,
): void {
  const against = isAgainstUs({ assessment });
  if (met && against) countLegs(counts, legs, by === 1 ? -1 : 1);
  const held = influencesHeld(assessment);
  if (held.length === 0) return;
  for (const influence of held) {
    counts.held[influence] += by;
    if (met && !against) counts.won[influence] += by;
  }
  counts.holding += by;
  if (lastContact !== undefined && lastContact >= fresh.contact[assessment.degree])
    counts.inContact += by;
  if (hasFreshEvidence(assessment, fresh)) counts.withEvidence += by;
}

/** Counts an assessment of anybody, or (`by` −1) takes it out again. */
export function countAssessment(counts: ScoreCounts, assessment: Assessment, by: 1 | -1): void {
  if (saysAnything(assessment)) counts.speaking += by;
}

/** Whether anything noted of somebody, as a whole or of one facet, is of late. */
function hasFreshEvidence(assessment: Assessment, { evidence, date }: FreshSince): boolean {
  const isFresh = (day: IsoDate | null | undefined) =>
    day != null && day >= evidence && day <= date;
  return (
    isFresh(assessment.evidenceDate) ||
    EVIDENCE_FACETS.some((facet) => isFresh(assessment[evidenceField(facet)]?.date))
  );
}

function countLegs(counts: CoverCounts, legs: readonly Leg[], by: 1 | -1): void {
  for (const leg of legs) {
    const before = counts.legs.get(leg) ?? 0;
    counts.legs.set(leg, before + by);
    if (before === 0 || before + by === 0)
      counts.standing[leg.startsWith('our:') ? 'our' : 'their'] += by;
  }
}

function each<Key extends string, Value>(
  keys: readonly Key[],
  make: (key: Key) => Value,
): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>;
}
