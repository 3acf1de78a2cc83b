import type { Person } from '../domain/person.ts';
import { breakLoops, reportsOf } from '../domain/reporting.ts';

/** What of the map the user wants to see. */
export interface Visibility {
  /** People whose reports, and all below them, are left out. */
  readonly collapsed: ReadonlySet<string>;
  /** Whose branch alone is shown, with the managers above; null, or somebody who is not there, shows everybody. */
  readonly focus: string | null;
}

type People = Readonly<Record<string, Person>>;
type Lines = ReadonlyMap<string, string | null>;

/**
 * Those who are to be seen, in the order of `people`. The managers above a focused person are there even when one of
 * them is collapsed. Linear in the number of people.
 *
 * @param lines Manager by person, with circles broken (`breakLoops`).
 */
export function visiblePeople(people: People, lines: Lines, visibility?: Visibility): Person[] {
  const all = Object.values(people);
  if (!visibility || (visibility.collapsed.size === 0 && !focusOf(people, visibility))) return all;
  const { seen } = walkDown(people, lines, visibility);
  return all.filter(({ id }) => seen.has(id));
}

/**
 * Ids of those out of sight below each collapsed person who is to be seen, for a sign such as "+37, 2 gaps inside".
 * Whoever has nobody below is left out. Linear in the number of people.
 */
export function hiddenBelow(
  people: People,
  visibility: Visibility,
): ReadonlyMap<string, readonly string[]> {
  if (visibility.collapsed.size === 0) return new Map();
  return walkDown(people, breakLoops(people), visibility).hidden;
}

function walkDown(people: People, lines: Lines, visibility: Visibility) {
  const reports = reportsOf(people, lines);
  const focus = focusOf(people, visibility);
  const seen = new Set<string>(focus === null ? [] : managersAbove(lines, focus));
  const hidden = new Map<string, readonly string[]>();
  const pending = focus === null ? [...(reports.get(null) ?? [])] : [focus];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    seen.add(id);
    if (!visibility.collapsed.has(id))
      for (const below of reports.get(id) ?? []) pending.push(below);
    else if (reports.has(id)) hidden.set(id, allBelow(reports, id));
  }
  return { seen, hidden };
}

function focusOf(people: People, { focus }: Visibility): string | null {
  return focus !== null && people[focus] ? focus : null;
}

/** Breadth first, reports in their order. */
function allBelow(reports: ReadonlyMap<string | null, readonly string[]>, id: string): string[] {
  const found = [...(reports.get(id) ?? [])];
  for (const person of found) for (const below of reports.get(person) ?? []) found.push(below);
  return found;
}

function managersAbove(lines: Lines, id: string): string[] {
  const above: string[] = [];
  for (let next = lines.get(id); next; next = lines.get(next)) above.push(next);
  return above;
}
