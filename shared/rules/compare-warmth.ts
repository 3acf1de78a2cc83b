import { type Assessment, assessmentId, blankAssessment } from '../domain/assessment.ts';
import type { Person } from '../domain/person.ts';
import type { Id } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import {
  type CoachStatus,
  DEGREES,
  INFLUENCES,
  type Influence,
  REACHES,
} from '../domain/values.ts';
import { byPerson, type Holders, stateOf } from './compare-holders.ts';
import type { Direction, InfluenceChange, Warmth, WarmthChange } from './comparison.ts';
import { influencesHeld } from './influences-held.ts';

/** From worst to best; a coach we have lost is worse than none. */
const COACHING: readonly CoachStatus[] = ['lost', 'none', 'candidate', 'developing', 'confirmed'];
const POWER = DEGREES.toReversed();

/** Who stands warmer or colder to us, of those who are there at both points. */
export function findWarmth(
  holders: Holders,
  before: AccountRecords,
  after: AccountRecords,
  opportunityId: Id | null,
): Warmth[] {
  return Object.keys(after.people)
    .flatMap((id): Warmth[] => {
      const [was, is] = [before.people[id], after.people[id]];
      if (!was || !is || stateOf(was) !== stateOf(is) || stateOf(is) === 'gone') return [];
      if (stateOf(is) === 'person' && !holders.isSame(id)) return [];
      const changes = changesOf(
        { person: was, assessment: assessmentIn(before, opportunityId, id) },
        { person: is, assessment: assessmentIn(after, opportunityId, id) },
      );
      return changes.length === 0
        ? []
        : [{ personId: id, direction: directionOf(changes), changes }];
    })
    .sort(byPerson);
}

interface Standing {
  readonly person: Person;
  readonly assessment: Assessment;
}

function changesOf(before: Standing, after: Standing): WarmthChange[] {
  const of = ({ person: { reach }, assessment: { attitude, coach, degree } }: Standing) =>
    ({ attitude, reach, coach, degree: degree === 'unknown' ? null : degree }) as const;
  const [was, is] = [of(before), of(after)];
  return (['attitude', 'reach', 'coach', 'degree'] as const)
    .filter((facet) => was[facet] !== is[facet])
    .map((facet) => ({ facet, from: was[facet], to: is[facet] }));
}

/** 1 for up, −1 for down, 0 where one of the two is not known. */
function stepOf({ facet, from, to }: WarmthChange): number {
  if (from === null || to === null) return 0;
  return Math.sign(rank(facet, to) - rank(facet, from));
}

function rank(facet: WarmthChange['facet'], value: string | number): number {
  if (typeof value === 'number') return value;
  const scale: readonly string[] =
    facet === 'reach' ? REACHES : facet === 'coach' ? COACHING : POWER;
  return scale.indexOf(value);
}

/** Power says how much somebody weighs, not where they stand. */
function directionOf(changes: readonly WarmthChange[]): Direction {
  const steps = changes.filter(({ facet }) => facet !== 'degree').map(stepOf);
  const [up, down] = [steps.includes(1), steps.includes(-1)];
  if (up && down) return 'mixed';
  return up ? 'warmer' : down ? 'colder' : 'changed';
}

function assessmentIn(
  { assessments }: AccountRecords,
  opportunityId: Id | null,
  personId: Id,
): Assessment {
  const stored =
    opportunityId === null ? undefined : assessments[assessmentId(opportunityId, personId)];
  return stored ?? blankAssessment(opportunityId ?? 'none', personId);
}

/** Who holds an influence they did not hold, or holds one no more. Who has gone holds none. */
export function findInfluences(
  before: AccountRecords,
  after: AccountRecords,
  opportunityId: Id | null,
): InfluenceChange[] {
  if (opportunityId === null) return [];
  const ids = new Set([...Object.keys(before.people), ...Object.keys(after.people)]);
  return [...ids]
    .flatMap((personId): InfluenceChange[] => {
      const [was, is] = [before, after].map((records) => heldIn(records, opportunityId, personId));
      const gained = INFLUENCES.filter((one) => is?.has(one) && !was?.has(one));
      const lost = INFLUENCES.filter((one) => was?.has(one) && !is?.has(one));
      return gained.length + lost.length === 0 ? [] : [{ personId, gained, lost }];
    })
    .sort(byPerson);
}

function heldIn(records: AccountRecords, opportunityId: Id, personId: Id): ReadonlySet<Influence> {
  const state = stateOf(records.people[personId]);
  const assessment = records.assessments[assessmentId(opportunityId, personId)];
  const isThere = state === 'person' || state === 'committee';
  return new Set(isThere && assessment ? influencesHeld(assessment) : []);
}
