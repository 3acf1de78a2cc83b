import { z } from 'zod';
import type { Person } from '../domain/person.ts';
import { Ids } from './args.ts';
import { leaveCommittees } from './members.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing, nameOf, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

type People = Readonly<Record<string, Person>>;
type Reports = ReadonlyMap<string | null, readonly Person[]>;

/**
 * Deletes people with their assessments, ties and committee seats; interactions lose them, and go with their last
 * person. `reports` says what becomes of those who reported to them: `promote` puts them in the place of the deleted,
 * `detach` makes them tops, `delete` deletes everybody below. Without it the command is refused when there are any.
 */
export const personDelete = recipe(
  'person.delete',
  z.strictObject({ ids: Ids, reports: z.enum(['promote', 'delete', 'detach']).optional() }),
  (bench, { ids, reports: fate }) => {
    const { people } = bench.before;
    const reports = reportsByManager(people);
    for (const id of ids) existing(people, id, 'person.not-found');
    const gone = new Set(fate === 'delete' ? branch(ids, reports) : ids);
    const left = [...gone].flatMap((id) => reports.get(id) ?? []).filter(({ id }) => !gone.has(id));
    const [first] = left;
    if (first !== undefined && fate === undefined)
      refuse('person.delete.has-reports', {
        name: nameOf(existing(people, first.managerId ?? '', 'person.not-found')),
        count: left.length,
      });
    if (fate === 'promote') promote(bench, gone, left, reports);
    if (fate === 'detach')
      seatReports(
        bench,
        null,
        left.map(({ id }) => id),
      );
    removePeople(bench, gone);
  },
);

function reportsByManager(people: People): Reports {
  const inOrder = Object.values(people).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return Map.groupBy(inOrder, ({ managerId }) => managerId);
}

function branch(ids: readonly string[], reports: Reports): Iterable<string> {
  const found = new Set(ids);
  // A set hands out what is added while it is walked.
  for (const id of found) for (const report of reports.get(id) ?? []) found.add(report.id);
  return found;
}

/** Gives each person left without a manager to the nearest one who stays, at the place of the one who goes. */
function promote(
  { draft, before }: Bench,
  gone: ReadonlySet<string>,
  left: readonly Person[],
  reports: Reports,
): void {
  const heirs = new Set(
    left.map(({ managerId }) => stayingManager(before.people, managerId, gone)),
  );
  for (const heir of heirs) {
    const line = [...(reports.get(heir) ?? [])].reverse();
    const seated: Person[] = [];
    const seen = new Set<string>();
    for (let next = line.pop(); next !== undefined; next = line.pop()) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      if (gone.has(next.id)) line.push(...[...(reports.get(next.id) ?? [])].reverse());
      else seated.push(next);
    }
    for (const [order, { id }] of seated.entries()) {
      const person = existing(draft.people, id, 'person.not-found');
      person.managerId = heir;
      person.order = order;
    }
  }
  // Whoever hung on a circle of deleted people is found from no manager who stays.
  for (const { id } of left) {
    const person = existing(draft.people, id, 'person.not-found');
    if (person.managerId !== null && gone.has(person.managerId)) person.managerId = null;
  }
}

function stayingManager(
  people: People,
  managerId: string | null,
  gone: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>();
  let id = managerId;
  while (id !== null && gone.has(id) && !seen.has(id)) {
    seen.add(id);
    id = people[id]?.managerId ?? null;
  }
  return id !== null && people[id] !== undefined && !gone.has(id) ? id : null;
}

function removePeople(bench: Bench, gone: ReadonlySet<string>): void {
  const { draft, before } = bench;
  leaveCommittees(bench, gone);
  for (const id of gone) delete draft.people[id];
  for (const { id, personId } of Object.values(before.assessments))
    if (gone.has(personId)) delete draft.assessments[id];
  for (const { id, fromId, toId } of Object.values(before.ties))
    if (gone.has(fromId) || gone.has(toId)) delete draft.ties[id];
  for (const { id, personIds } of Object.values(before.interactions)) {
    if (!personIds.some((personId) => gone.has(personId))) continue;
    const staying = personIds.filter((personId) => !gone.has(personId));
    if (staying.length === 0) delete draft.interactions[id];
    else existing(draft.interactions, id, 'interaction.not-found').personIds = staying;
  }
}
