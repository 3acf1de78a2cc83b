import type { Person } from '../../../shared/domain/person.ts';
import { LAYERS } from '../../../shared/domain/values.ts';
import type { GhostProposal } from '../../../shared/rules/propose-ghosts.ts';

export interface OutlineRow {
  /** Of the person, or of the proposal. */
  readonly id: string;
  /** The ghost that is proposed, in the row of one. */
  readonly proposal: GhostProposal | null;
  /** 1 at the top. */
  readonly level: number;
  /** Place among the rows with the same manager, from 1, and how many those are. */
  readonly place: number;
  readonly siblings: number;
  readonly reports: number;
  readonly expanded: boolean;
}

type People = Readonly<Record<string, Person>>;

/**
 * The reporting structure as the rows of a tree, from the top down, without what lies below collapsed people.
 * Everybody comes once: a reporting loop is entered at its first person by order.
 */
export function outlineRows(people: People, collapsed: ReadonlySet<string>): readonly OutlineRow[] {
  const reports = reportsByManager(people);
  const rows: OutlineRow[] = [];
  const seen = new Set<string>();

  function addAll(siblings: readonly Person[], level: number, hidden: boolean): void {
    const stack = [{ siblings, level, hidden, next: 0 }];
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const person = frame.siblings[frame.next];
      frame.next += 1;
      if (!person) {
        stack.pop();
        continue;
      }
      if (seen.has(person.id)) continue;
      seen.add(person.id);
      const below = reports.get(person.id) ?? [];
      const expanded = below.length > 0 && !collapsed.has(person.id);
      if (!frame.hidden) {
        rows.push({
          id: person.id,
          proposal: null,
          level: frame.level,
          place: frame.next,
          siblings: frame.siblings.length,
          reports: below.length,
          expanded,
        });
      }
      stack.push({
        siblings: below,
        level: frame.level + 1,
        hidden: frame.hidden || !expanded,
        next: 0,
      });
    }
  }

  addAll(reports.get('') ?? [], 1, false);
  for (const person of sorted(Object.values(people))) {
    if (!seen.has(person.id)) addAll([person], 1, false);
  }
  return rows;
}

/**
 * The same rows with the proposed ghosts at the end of their layer: after the last at the top who is of that layer or
 * of one above, and everybody below them.
 */
export function withProposals(
  rows: readonly OutlineRow[],
  people: People,
  proposals: readonly GhostProposal[],
): readonly OutlineRow[] {
  if (proposals.length === 0) return rows;
  const tops = [...rows.entries()].filter(([, { level }]) => level === 1);
  const endOf = (layer: GhostProposal['layer']) => {
    const last = tops.findLastIndex(([, { id }]) => rankOf(people[id]?.layer) <= rankOf(layer));
    return tops[last + 1]?.[0] ?? rows.length;
  };
  const byEnd = Map.groupBy(
    proposals.toSorted((a, b) => rankOf(a.layer) - rankOf(b.layer)),
    ({ layer }) => endOf(layer),
  );
  const count = tops.length + proposals.length;
  let place = 0;
  const top = (row: OutlineRow): OutlineRow => {
    place += 1;
    return { ...row, place, siblings: count };
  };
  const proposedAt = (at: number) => (byEnd.get(at) ?? []).map(rowOf).map(top);
  return [
    ...rows.flatMap((row, at) => [...proposedAt(at), row.level === 1 ? top(row) : row]),
    ...proposedAt(rows.length),
  ];
}

function rankOf(layer: Person['layer'] | undefined): number {
  return layer === undefined ? LAYERS.length : LAYERS.indexOf(layer);
}

function rowOf(proposal: GhostProposal): OutlineRow {
  const { id } = proposal;
  return { id, proposal, level: 1, place: 0, siblings: 0, reports: 0, expanded: false };
}

/** The managers above somebody, nearest first; ends in a reporting loop too. */
export function managersOf(people: People, id: string): readonly string[] {
  const above: string[] = [];
  const seen = new Set([id]);
  for (let next = people[id]?.managerId; next && people[next] && !seen.has(next); ) {
    seen.add(next);
    above.push(next);
    next = people[next]?.managerId;
  }
  return above;
}

function reportsByManager(people: People): ReadonlyMap<string, readonly Person[]> {
  const reports = new Map<string, Person[]>();
  for (const person of sorted(Object.values(people))) {
    const managerId = person.managerId && people[person.managerId] ? person.managerId : '';
    const siblings = reports.get(managerId);
    if (siblings) siblings.push(person);
    else reports.set(managerId, [person]);
  }
  return reports;
}

function sorted(people: Person[]): Person[] {
  return people.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
