import { type Assessment, type Attitude, assessmentId } from '../domain/assessment.ts';
import type { Person, PersonKind, PersonStatus } from '../domain/person.ts';
import type { Id } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import type { TeamMember } from '../domain/team-member.ts';
import type {
  BuyingFunction,
  CoachStatus,
  Degree,
  Influence,
  Layer,
  Reach,
} from '../domain/values.ts';
import type { GapMark, GapMarks } from './gap-marks.ts';

/** Everything a card shows or says, gathered from the records. Empty texts are "not known". */
export interface CardModel {
  readonly id: Id;
  readonly kind: PersonKind;
  readonly status: PersonStatus;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly layer: Layer;
  readonly function: BuyingFunction;
  /** The first is the primary one. */
  readonly roles: readonly Influence[];
  /** What a ghost is expected to hold. */
  readonly wanted: Influence | null;
  readonly coach: CoachStatus;
  readonly degree: Degree;
  readonly attitude: Attitude;
  readonly reach: Reach;
  readonly owner: string;
  /** Name of the manager, else the title; null at the top. */
  readonly manager: string | null;
  /** Names of a committee's members. */
  readonly members: readonly string[];
  /** By when a ghost's name is to be found. */
  readonly dueDate: string | null;
  readonly gap: GapMark | null;
}

/** The records a card reads, by identity: while none changes the card need not be drawn again. */
export interface CardSources {
  readonly person: Person;
  readonly assessment: Assessment | undefined;
  readonly manager: Person | undefined;
  readonly owner: TeamMember | undefined;
  readonly members: readonly (Person | undefined)[];
  readonly gap: GapMark | undefined;
}

/** Looks up what a card reads; undefined when the person is not in the records. */
export function cardSources(
  records: AccountRecords,
  personId: Id,
  opportunityId: Id | null,
  gaps: GapMarks,
): CardSources | undefined {
  const person = records.people[personId];
  if (!person) return undefined;
  return {
    person,
    assessment: assessmentOf(records, person, opportunityId),
    manager: person.managerId === null ? undefined : records.people[person.managerId],
    owner: person.ownerId === null ? undefined : records.teamMembers[person.ownerId],
    members: person.memberIds.map((id) => records.people[id]),
    gap: gaps.get(personId),
  };
}

/** What we hold of somebody on the opportunity. */
export function assessmentOf(
  { assessments }: AccountRecords,
  person: Person,
  opportunityId: Id | null,
): Assessment | undefined {
  return opportunityId === null ? undefined : assessments[keyOf(person, opportunityId)];
}

const keys = new WeakMap<Person, { readonly opportunityId: Id; readonly key: string }>();

/** A key that was looked up before is found much faster than a new text of the same letters. */
function keyOf(person: Person, opportunityId: Id): string {
  const known = keys.get(person);
  if (known?.opportunityId === opportunityId) return known.key;
  const key = assessmentId(opportunityId, person.id);
  keys.set(person, { opportunityId, key });
  return key;
}

/** What a card shows, from the records it reads. */
export function modelOf(sources: CardSources): CardModel {
  const { person, assessment, manager, owner, members, gap } = sources;
  return {
    id: person.id,
    kind: person.kind,
    status: person.status,
    name: person.name,
    title: person.title,
    department: person.department,
    layer: person.layer,
    function: person.function,
    roles: assessment?.influences ?? [],
    wanted: person.kind === 'ghost' ? person.wantedInfluence : null,
    coach: assessment?.coach ?? 'none',
    degree: assessment?.degree ?? 'unknown',
    attitude: assessment?.attitude ?? null,
    reach: person.reach,
    owner: owner?.name ?? '',
    manager: manager ? manager.name || manager.title : null,
    members: members.filter((member) => member !== undefined).map((m) => m.name || m.title),
    dueDate: person.kind === 'ghost' ? person.dueDate : null,
    gap: gap ?? null,
  };
}

/**
 * What the card of one person shows on one opportunity.
 *
 * @param gaps Marks by person id, see `gapMarks`.
 * @returns undefined when the person is not in the records.
 */
export function cardModel(
  records: AccountRecords,
  personId: Id,
  opportunityId: Id | null,
  gaps: GapMarks,
): CardModel | undefined {
  const sources = cardSources(records, personId, opportunityId, gaps);
  return sources && modelOf(sources);
}

/** Whether the same card comes out of both. */
export function sameSources(a: CardSources, b: CardSources): boolean {
  return (
    a.person === b.person &&
    a.assessment === b.assessment &&
    a.manager === b.manager &&
    a.owner === b.owner &&
    a.gap?.count === b.gap?.count &&
    a.gap?.worst === b.gap?.worst &&
    a.members.length === b.members.length &&
    a.members.every((member, i) => member === b.members[i])
  );
}
