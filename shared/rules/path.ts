import type { Person } from '../domain/person.ts';
import type { Id, IsoDate } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { REACHES } from '../domain/values.ts';
import { indexAccount } from './account-index.ts';

/** Somebody on the way, and the tie that leads there from the one before; null for a reporting line and at the start. */
export interface PathStep {
  readonly personId: Id;
  readonly tieId: Id | null;
}

/** How good a way is besides its length. */
interface Way {
  readonly step: PathStep;
  readonly before: Way | null;
  readonly supporters: number;
  readonly reach: number;
  readonly strength: number;
}

/**
 * The shortest way from somebody we have met (reach met or more, or a logged meeting up to `date`) to a person, over
 * reporting lines and ties in either direction, but not over conflicts, and only through people who are present. Among
 * the shortest, the one with most supporters before its end, then with the most reach, then with the strongest ties, then
 * with the lowest ids from its end backwards. Linear in people and ties; the same whatever the order of the records.
 *
 * @returns From the one we know to the person; only the person when we have met them; null when no way leads there or
 *          the person is not on the map.
 */
export function pathFromUs(
  records: AccountRecords,
  toId: Id,
  opportunityId: Id | null,
  date: IsoDate,
): readonly PathStep[] | null {
  const target = records.people[toId];
  if (!target) return null;
  const { met, present, assessments } = indexAccount(records, date);
  if (met.has(toId)) return [{ personId: toId, tieId: null }];
  const walkable = new Set(present.map(({ id }) => id)).add(toId);
  const links = linksOf(records, walkable);
  const judged = opportunityId === null ? undefined : assessments.get(opportunityId);
  const supports = (id: Id) => (judged?.get(id)?.attitude ?? 0) > 0;
  const extend = (before: Way | null, step: PathStep): Way => ({
    step,
    before,
    supporters: (before?.supporters ?? 0) + Number(supports(step.personId)),
    reach: (before?.reach ?? 0) + reachOf(records.people[step.personId]),
    strength: (before?.strength ?? 0) + (before ? strengthOf(records, step.tieId) : 0),
  });

  const seen = new Set(met);
  let edge = [...met].map((personId) => extend(null, { personId, tieId: null }));
  while (edge.length > 0 && !seen.has(toId)) {
    const next = new Map<Id, Way>();
    for (const way of edge) {
      for (const [personId, tieId] of links.get(way.step.personId) ?? []) {
        if (seen.has(personId)) continue;
        const longer = extend(way, { personId, tieId });
        const best = next.get(personId);
        if (!best || better(longer, best)) next.set(personId, longer);
      }
    }
    edge = [...next.values()];
    for (const id of next.keys()) seen.add(id);
    const found = next.get(toId);
    if (found) return stepsOf(found);
  }
  return null;
}

function better(a: Way, b: Way): boolean {
  if (a.supporters !== b.supporters) return a.supporters > b.supporters;
  if (a.reach !== b.reach) return a.reach > b.reach;
  if (a.strength !== b.strength) return a.strength > b.strength;
  return (a.before?.step.personId ?? '') < (b.before?.step.personId ?? '');
}

/** How well a link carries: a reporting line like a tie of medium strength, a tie of unknown strength like a weak one. */
function strengthOf({ ties }: AccountRecords, tieId: Id | null): number {
  return tieId === null ? 2 : (ties[tieId]?.strength ?? 1);
}

function reachOf(person: Person | undefined): number {
  return person ? REACHES.indexOf(person.reach) : 0;
}

function stepsOf(end: Way): readonly PathStep[] {
  const steps: PathStep[] = [];
  for (let way: Way | null = end; way; way = way.before) steps.push(way.step);
  return steps.reverse();
}

/** Who is linked to whom: a reporting line before any tie, of several ties the strongest, then the lowest id. */
function linksOf(
  records: AccountRecords,
  walkable: ReadonlySet<Id>,
): ReadonlyMap<Id, ReadonlyMap<Id, Id | null>> {
  const links = new Map<Id, Map<Id, Id | null>>();
  const carriesMore = (a: Id, b: Id) => {
    const more = strengthOf(records, a) - strengthOf(records, b);
    return more > 0 || (more === 0 && a < b);
  };
  const link = (a: Id, b: Id, tieId: Id | null) => {
    if (a === b || !walkable.has(a) || !walkable.has(b)) return;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const list = links.get(from) ?? new Map<Id, Id | null>();
      links.set(from, list);
      const known = list.get(to);
      if (known === undefined || (known !== null && tieId !== null && carriesMore(tieId, known)))
        list.set(to, tieId);
    }
  };
  for (const { id, managerId } of Object.values(records.people))
    if (managerId !== null) link(id, managerId, null);
  for (const { id, kind, fromId, toId } of Object.values(records.ties))
    if (kind !== 'conflicts') link(fromId, toId, id);
  return links;
}
