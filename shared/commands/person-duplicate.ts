import { z } from 'zod';
import { assessmentId } from '../domain/assessment.ts';
import { Ids } from './args.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

/** How far from its original a copied card lies when that was placed by hand, in map units. */
const OFFSET = 24;

/**
 * Copies people with their assessments, and the reporting lines, ties and committee seats among themselves. Copies of
 * those whose manager is not copied report to the same manager. What ties them to an import file is not copied.
 */
export const personDuplicate = recipe(
  'person.duplicate',
  z.strictObject({ ids: Ids }),
  (bench, { ids }) => {
    const { people } = bench.before;
    const originals = ids.map((id) => existing(people, id, 'person.not-found'));
    const copies = new Map(ids.map((id) => [id, bench.newId()]));
    const copyOf = (id: string) => copies.get(id) ?? id;
    const besides = new Map<string | null, string[]>();
    for (const person of originals) {
      const { position, managerId } = person;
      const copy = copyOf(person.id);
      bench.draft.people[copy] = {
        ...person,
        id: copy,
        managerId: managerId === null ? null : copyOf(managerId),
        memberIds: person.memberIds.map(copyOf),
        position: position && { x: position.x + OFFSET, y: position.y + OFFSET },
        externalId: '',
        externalOrdinal: 1,
      };
      if (managerId !== null && copies.has(managerId)) continue;
      const above = managerId !== null && people[managerId] ? managerId : null;
      besides.set(above, [...(besides.get(above) ?? []), copy]);
    }
    for (const [managerId, list] of besides) seatReports(bench, managerId, list);
    copyAssessments(bench, copies);
    copyTies(bench, copies);
  },
);

function copyAssessments({ draft, before }: Bench, copies: ReadonlyMap<string, string>): void {
  for (const assessment of Object.values(before.assessments)) {
    const personId = copies.get(assessment.personId);
    if (personId === undefined) continue;
    const id = assessmentId(assessment.opportunityId, personId);
    draft.assessments[id] = {
      ...assessment,
      influences: [...assessment.influences],
      id,
      personId,
    };
  }
}

function copyTies({ draft, before, context }: Bench, copies: ReadonlyMap<string, string>): void {
  for (const tie of Object.values(before.ties)) {
    const fromId = copies.get(tie.fromId);
    const toId = copies.get(tie.toId);
    if (fromId === undefined || toId === undefined) continue;
    const id = context.newId();
    draft.ties[id] = { ...tie, id, fromId, toId };
  }
}
