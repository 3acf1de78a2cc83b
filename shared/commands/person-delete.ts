import { z } from 'zod';
import { breakLoops, inOrder, reportsOf } from '../domain/reporting.ts';
import { Ids } from './args.ts';
import { leaveCommittees } from './members.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing, nameOf, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

/**
 * Deletes people with their assessments, ties and committee seats; interactions lose them, and go with their last
 * person; actions lose them and stay. `reports` says what becomes of those who reported to them: `promote` puts them in the place of the deleted,
 * `detach` makes them tops, `delete` deletes everybody below. Without it the command is refused when there are any.
 */
export const personDelete = recipe(
  'person.delete',
  z.strictObject({ ids: Ids, reports: z.enum(['promote', 'delete', 'detach']).optional() }),
  (bench, { ids, reports: fate }) => {
    const { people } = bench.before;
    const reports = Map.groupBy(Object.values(people), ({ managerId }) => managerId);
    for (const id of ids) existing(people, id, 'person.not-found');
    const gone = new Set(ids);
    // A set hands out what is added while it is walked.
    if (fate === 'delete')
      for (const id of gone) for (const report of reports.get(id) ?? []) gone.add(report.id);
    const left = [...gone].flatMap((id) => reports.get(id) ?? []).filter(({ id }) => !gone.has(id));
    const [first] = left;
    if (first !== undefined && fate === undefined)
      refuse('person.delete.has-reports', {
        name: nameOf(existing(people, first.managerId ?? '', 'person.not-found')),
        count: left.length,
      });
    const leftIds = left.sort(inOrder).map(({ id }) => id);
    if (fate === 'promote') promote(bench, gone, leftIds);
    if (fate === 'detach') seatReports(bench, null, leftIds);
    removePeople(bench, gone);
  },
);

/** Gives each person left without a manager to the nearest one who stays, at the place of the one who goes. */
function promote(
  { draft, before }: Bench,
  gone: ReadonlySet<string>,
  left: readonly string[],
): void {
  const lines = breakLoops(before.people);
  const reports = reportsOf(before.people, lines);
  function heirOf(id: string): string | null {
    let above = lines.get(id) ?? null;
    while (above !== null && gone.has(above)) above = lines.get(above) ?? null;
    return above;
  }
  for (const heir of new Set(left.map(heirOf))) {
    const waiting = [...(reports.get(heir) ?? [])].reverse();
    let order = 0;
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (gone.has(id)) waiting.push(...[...(reports.get(id) ?? [])].reverse());
      else {
        const person = existing(draft.people, id, 'person.not-found');
        person.managerId = heir;
        person.order = order;
        order += 1;
      }
    }
  }
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
  for (const { id, personIds } of Object.values(before.actions))
    if (personIds.some((personId) => gone.has(personId)))
      existing(draft.actions, id, 'action.not-found').personIds = personIds.filter(
        (personId) => !gone.has(personId),
      );
}
