import { allSteps } from './all-steps.ts';
import type { Person } from './person.ts';

/** What reporting lines need to know of people. */
type Reporting = Readonly<Record<string, Pick<Person, 'id' | 'managerId' | 'order'>>>;

/**
 * The reporting lines as they can be drawn: manager id by person id, null at a top. A line to somebody who is not
 * in `people` counts as none. Of each circle (a merge can make one) the line of the member with the greatest id is
 * left out, so that every copy of the document breaks it at the same place whatever the order of the records.
 * Iterative, linear in the number of people.
 */
export function breakLoops(people: Reporting): ReadonlyMap<string, string | null> {
  return allSteps(breakLoopsInSteps(people));
}

/** People whose lines are found in a few milliseconds. */
const AT_ONCE = 5_000;

/** The same in steps, for a window that goes on between them. */
export function* breakLoopsInSteps(
  people: Reporting,
): Generator<undefined, ReadonlyMap<string, string | null>> {
  const lines = new Map<string, string | null>();
  for (const { id, managerId } of Object.values(people)) {
    lines.set(id, known(people, managerId));
    if (lines.size % AT_ONCE === 0) yield;
  }
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of lines.keys()) {
    walk += 1;
    if (walk % AT_ONCE === 0) yield;
    let id: string | null = start;
    while (id !== null && !walkOf.has(id)) {
      walkOf.set(id, walk);
      id = lines.get(id) ?? null;
    }
    if (id !== null && walkOf.get(id) === walk) lines.set(greatestOfCircle(lines, id), null);
  }
  return lines;
}

/** People who sit on a circle of reporting lines, one list a circle, each sorted by id, the lists by their first. */
export function findLoops(people: Reporting): readonly (readonly string[])[] {
  const loops: string[][] = [];
  for (const [id, managerId] of breakLoops(people)) {
    const line = known(people, people[id]?.managerId ?? null);
    if (managerId === null && line !== null) loops.push([id, ...chainUp(people, id)].sort());
  }
  return loops.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}

/**
 * Reports by manager id, in their order (`order`, then id); the tops under the key null. Everybody appears exactly
 * once.
 *
 * @param lines Manager by person, by default with circles broken.
 */
export function reportsOf(
  people: Reporting,
  lines: ReadonlyMap<string, string | null> = breakLoops(people),
): ReadonlyMap<string | null, readonly string[]> {
  const reports = new Map<string | null, string[]>();
  for (const [id, managerId] of lines) {
    const list = reports.get(managerId);
    if (list === undefined) reports.set(managerId, [id]);
    else list.push(id);
  }
  for (const list of reports.values())
    list.sort((a, b) =>
      inOrder(people[a] ?? { id: a, order: 0 }, people[b] ?? { id: b, order: 0 }),
    );
  return reports;
}

/** Everybody, managers before those who report to them, branch by branch. */
export function inTreeOrder(people: Readonly<Record<string, Person>>): readonly Person[] {
  const reports = reportsOf(people);
  const pending = (reports.get(null) ?? []).toReversed();
  const found: Person[] = [];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const person = people[id];
    if (person) found.push(person);
    pending.push(...(reports.get(id) ?? []).toReversed());
  }
  return found;
}

/** Compares reports of one manager: by `order`, then by id. */
export function inOrder(a: Pick<Person, 'id' | 'order'>, b: Pick<Person, 'id' | 'order'>): number {
  return a.order - b.order || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Ids of the managers above a person, nearest first. Ends at the top, at a manager who is not in `people`, or
 * before it would come to anybody (the person included) a second time.
 */
export function chainUp(people: Reporting, id: string): readonly string[] {
  const chain: string[] = [];
  const seen = new Set([id]);
  for (
    let above = known(people, people[id]?.managerId ?? null);
    above !== null && !seen.has(above);
    above = known(people, people[above]?.managerId ?? null)
  ) {
    seen.add(above);
    chain.push(above);
  }
  return chain;
}

/** Whether the reporting line of `id` leads up to `possibleManagerId`; nobody is below themselves. */
export function isBelow(people: Reporting, id: string, possibleManagerId: string): boolean {
  return chainUp(people, id).includes(possibleManagerId);
}

function known(people: Reporting, id: string | null): string | null {
  return id !== null && people[id] !== undefined ? id : null;
}

function greatestOfCircle(lines: ReadonlyMap<string, string | null>, member: string): string {
  let greatest = member;
  for (let id = lines.get(member); id && id !== member; id = lines.get(id))
    if (id > greatest) greatest = id;
  return greatest;
}
