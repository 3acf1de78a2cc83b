import type { Person } from '../../../shared/domain/person.ts';

export interface OutlineRow {
  readonly id: string;
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
