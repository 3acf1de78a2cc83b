import type { Person } from '../domain/person.ts';

/**
 * Circles of the reporting line, somebody who reports to themselves included. Each circle lists its people in
 * ascending order of id; people who merely report into a circle are not part of it. Linear time.
 */
export function reportingLoops(people: ReadonlyMap<string, Person>): string[][] {
  const loops: string[][] = [];
  /** On which walk a person was first seen. */
  const walkOf = new Map<string, number>();
  let walk = 0;
  for (const start of people.keys()) {
    walk += 1;
    let id: string | null = start;
    while (id !== null && people.has(id) && !walkOf.has(id)) {
      walkOf.set(id, walk);
      id = people.get(id)?.managerId ?? null;
    }
    if (id !== null && walkOf.get(id) === walk) loops.push(circleFrom(id, people));
  }
  return loops;
}

function circleFrom(start: string, people: ReadonlyMap<string, Person>): string[] {
  const circle = [start];
  for (let id = people.get(start)?.managerId; id && id !== start; id = people.get(id)?.managerId) {
    circle.push(id);
  }
  return circle.sort();
}
