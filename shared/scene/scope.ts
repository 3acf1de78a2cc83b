import { z } from 'zod';
import type { Gap } from '../domain/gap.ts';
import type { Person } from '../domain/person.ts';
import { Id } from '../domain/primitives.ts';
import {
  type AccountRecords,
  COLLECTIONS,
  type Collection,
  type RecordOf,
} from '../domain/records.ts';
import { reportsOf } from '../domain/reporting.ts';
import { LAYERS } from '../domain/values.ts';

/** Whose part of a map leaves: everybody, the people named, one person and everybody below, or one layer. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('people'), ids: z.array(Id).min(1).max(20_000) }),
  z.strictObject({ kind: z.literal('branch'), personId: Id }),
  z.strictObject({ kind: z.literal('layer'), layer: z.enum(LAYERS) }),
]);
export type Scope = Readonly<z.infer<typeof Scope>>;

export const WHOLE_MAP: Scope = { kind: 'all' };

/**
 * Who is in a scope, as ids; null when that is everybody. Ids that a scope names are answered whether or not there is
 * such a person.
 */
export function peopleWithin(
  { people }: Pick<AccountRecords, 'people'>,
  scope: Scope,
): ReadonlySet<Id> | null {
  switch (scope.kind) {
    case 'all':
      return null;
    case 'people':
      return new Set(scope.ids);
    case 'branch':
      return branch(people, scope.personId);
    case 'layer': {
      const there = Object.values(people).filter(({ layer }) => layer === scope.layer);
      return new Set(there.map(({ id }) => id));
    }
  }
}

function branch(people: AccountRecords['people'], personId: Id): ReadonlySet<Id> {
  const reports = reportsOf(people);
  const found = new Set([personId]);
  for (const id of found) for (const below of reports.get(id) ?? []) found.add(below);
  return found;
}

/** What is asked of each record when only some people leave. */
interface Within {
  readonly people: ReadonlySet<Id>;
  /** Gaps that leave with them. */
  readonly gapIds: ReadonlySet<string>;
}

/** A record as it leaves with some of the people; null when it is about others only. */
const NARROWED: {
  readonly [C in Collection]: (record: RecordOf[C], within: Within) => RecordOf[C] | null;
} = {
  people: (person, { people }) => (people.has(person.id) ? apart(person, people) : null),
  assessments: (one, { people }) => (people.has(one.personId) ? one : null),
  ties: (tie, { people }) => (people.has(tie.fromId) && people.has(tie.toId) ? tie : null),
  interactions: (one, { people }) => aboutSome(one, people),
  actions: (one, { people, gapIds }) =>
    one.gapId === '' || gapIds.has(one.gapId) ? aboutSome(one, people) : null,
  waivers: (waiver, { gapIds }) => (gapIds.has(waiver.gapId) ? waiver : null),
  opportunities: (one) => one,
  teamMembers: (one) => one,
  surveys: (one) => one,
  dossier: (one) => one,
};

/**
 * The account with nobody but these people: what is told of others goes, and reporting lines to them end.
 *
 * @param gaps Gaps that leave too (`gapsWithin`); waivers and actions about others go.
 */
export function onlyPeople(
  records: AccountRecords,
  people: ReadonlySet<Id>,
  gaps: readonly Gap[],
): AccountRecords {
  const within = { people, gapIds: new Set(gaps.map(({ id }) => id)) };
  const lists = COLLECTIONS.map((name) => [name, narrowed(records, name, within)]);
  return { account: records.account, ...Object.fromEntries(lists) };
}

function narrowed(records: AccountRecords, collection: Collection, within: Within) {
  type AnyRecord = RecordOf[Collection];
  const narrow = NARROWED[collection] as (one: AnyRecord, within: Within) => AnyRecord | null;
  const kept: Record<string, AnyRecord> = {};
  for (const record of Object.values<AnyRecord>(records[collection])) {
    const left = narrow(record, within);
    if (left) kept[left.id] = left;
  }
  return kept;
}

function apart(person: Person, people: ReadonlySet<Id>): Person {
  const { managerId, memberIds } = person;
  const line = managerId !== null && people.has(managerId) ? managerId : null;
  const members = memberIds.filter((id) => people.has(id));
  if (line === managerId && members.length === memberIds.length) return person;
  return { ...person, managerId: line, memberIds: members };
}

/** What is about nobody in particular leaves with anybody. */
function aboutSome<R extends { readonly personIds: readonly Id[] }>(
  record: R,
  people: ReadonlySet<Id>,
): R | null {
  const personIds = record.personIds.filter((id) => people.has(id));
  if (personIds.length === record.personIds.length) return record;
  return personIds.length === 0 ? null : { ...record, personIds };
}

/**
 * Gaps that are about these people, or about the layer that is the scope. A gap that is also about somebody else, and
 * what is missing on the map as a whole, say more than the scope holds.
 */
export function gapsWithin(
  gaps: readonly Gap[],
  scope: Scope,
  people: ReadonlySet<Id> | null,
): readonly Gap[] {
  if (people === null) return gaps;
  const isWithin = ({ kind, id }: Gap['subjects'][number]) =>
    kind === 'person'
      ? people.has(id)
      : kind === 'layer' && scope.kind === 'layer' && id === scope.layer;
  return gaps.filter(({ subjects }) => subjects.length > 0 && subjects.every(isWithin));
}
