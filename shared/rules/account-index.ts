import type { Assessment } from '../domain/assessment.ts';
import type { Person } from '../domain/person.ts';
import type { IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { findLoops } from '../domain/reporting.ts';
import type { BuyingFunction, Layer } from '../domain/values.ts';
import { committeeStanding } from './committee-cover.ts';
import { noteLatest, readContacts } from './contacts.ts';
import { type Links, linksBetween } from './links.ts';
import { legsOf } from './relationship-legs.ts';
import { countCard, emptyCover } from './score-counts.ts';
import type { AccountIndex } from './types.ts';

const MET_REACHES = new Set<Person['reach']>(['met', 'engaged', 'trusted']);

/** Looks over an account once, in linear time. Contact after `date` has not happened yet. */
export function indexAccount(records: AccountRecords, date: IsoDate): AccountIndex {
  const all = Object.values(records.people);
  const people = new Map(all.map((person) => [person.id, person]));
  const present = all.filter(isPresent);
  const contact = readContacts(Object.values(records.interactions), date);
  const named = new Set<string>();
  const met = new Set<string>();
  for (const { id, kind, name, reach } of present) {
    if (kind === 'person' && name !== '') named.add(id);
    if (MET_REACHES.has(reach) || contact.metIds.has(id)) met.add(id);
  }
  const committees = present.filter(({ kind }) => kind === 'committee').sort(byId);
  const covering = new Set(present.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const committeesOf = new Map<string, Person[]>();
  for (const committee of committees) {
    for (const id of new Set(committee.memberIds)) {
      if (covering.has(id)) committeesOf.set(id, [...(committeesOf.get(id) ?? []), committee]);
    }
  }
  const standings = committees.map((committee) => {
    const own = { met: met.has(committee.id), lastContact: contact.last.get(committee.id) };
    const standing = committeeStanding(committee, own, (id) =>
      committeesOf.has(id)
        ? {
            covering: true,
            named: named.has(id),
            met: met.has(id),
            lastContact: contact.last.get(id),
          }
        : undefined,
    );
    return { id: committee.id, own, standing };
  });
  for (const { id, standing } of standings) {
    if (standing.covering) covering.add(id);
    if (standing.named) named.add(id);
    if (standing.met) met.add(id);
    noteLatest(contact.last, id, standing.lastContact);
  }
  const counts = emptyCover();
  for (const person of present) {
    const { id } = person;
    const isMet = met.has(id);
    const legs = isMet ? legsOf(person, contact.by, records.teamMembers) : [];
    const card = { person, covering: covering.has(id), named: named.has(id), met: isMet, legs };
    countCard(counts, card, 1);
  }
  let links: Links | null = null;
  const cover = present.filter(({ id }) => covering.has(id));
  return {
    people,
    present,
    byLayer: group<Layer>(cover, ({ layer }) => layer, {
      decision: [],
      management: [],
      operational: [],
    }),
    byFunction: group<BuyingFunction>(cover, (person) => person.function, {
      executive: [],
      user: [],
      technical: [],
      finance: [],
      procurement: [],
      other: [],
      unknown: [],
    }),
    dated: present.flatMap(({ id, since }) => (since === null ? [] : [{ id, since }])),
    ghosts: all.filter(({ kind, status }) => kind === 'ghost' && status === 'active'),
    committees,
    committeesOf,
    covering,
    committeesAlone: new Map(standings.map(({ id, own }) => [id, own])),
    departed: all.filter(({ kind, status }) => kind !== 'ghost' && status === 'left'),
    activeReports: countReports(all),
    named,
    met,
    lastContact: contact.last,
    contactedBy: contact.by,
    counts,
    links: () => {
      links ??= linksBetween(present, Object.values(records.ties));
      return links;
    },
    loops: findLoops(records.people),
    assessments: groupAssessments(Object.values(records.assessments)),
  };
}

function isPresent(person: Person): boolean {
  return person.status === 'active' && person.kind !== 'ghost';
}

function byId(a: Person, b: Person): number {
  return a.id < b.id ? -1 : 1;
}

function group<Key extends string>(
  people: readonly Person[],
  keyOf: (person: Person) => Key,
  groups: Record<Key, Person[]>,
): Record<Key, Person[]> {
  for (const person of people) groups[keyOf(person)].push(person);
  return groups;
}

function countReports(people: readonly Person[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { managerId, status } of people) {
    if (managerId === null || status !== 'active') continue;
    counts.set(managerId, (counts.get(managerId) ?? 0) + 1);
  }
  return counts;
}

function groupAssessments(assessments: readonly Assessment[]) {
  const groups = new Map<string, Map<string, Assessment>>();
  for (const assessment of assessments) {
    const group = groups.get(assessment.opportunityId) ?? new Map<string, Assessment>();
    groups.set(assessment.opportunityId, group);
    // Their ids are made of the pair, so a second one can only come from a damaged file: the lower id holds.
    const other = group.get(assessment.personId);
    if (!other || assessment.id < other.id) group.set(assessment.personId, assessment);
  }
  return groups;
}
