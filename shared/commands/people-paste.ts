import { z } from 'zod';
import { Assessment, assessmentId, blankAssessment } from '../domain/assessment.ts';
import { Person } from '../domain/person.ts';
import { Id } from '../domain/primitives.ts';
import { findLoops } from '../domain/reporting.ts';
import { Tie } from '../domain/tie.ts';
import { assign, editable } from './args.ts';
import { checkMembers } from './members.ts';
import { PlainFields } from './person-fields.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

const Pasted = z.strictObject({
  /** Names the person within what is pasted. */
  key: Id,
  managerKey: Id.nullable().default(null),
  kind: editable(Person, ['kind']).shape.kind,
  layer: Person.shape.layer,
  fields: PlainFields.default({}),
  /** Of a committee: who of the pasted people sits on it. */
  memberKeys: z.array(Id).default([]),
  /** What we hold of the person on `opportunityId`. */
  assessment: Assessment.omit({ id: true, opportunityId: true, personId: true }).optional(),
});

const PastedTie = Tie.omit({ id: true, fromId: true, toId: true }).extend({
  fromKey: Id,
  toKey: Id,
});

/**
 * Adds people from elsewhere (the clipboard, another account) with the reporting lines, committee seats and ties among
 * themselves; those without a line come below `managerId`, or at the top. Keys that name nobody are left out.
 */
export const peoplePaste = recipe(
  'people.paste',
  z.strictObject({
    people: z
      .array(Pasted)
      .min(1)
      .refine(
        (people) => new Set(people.map(({ key }) => key)).size === people.length,
        'a key twice',
      ),
    ties: z.array(PastedTie).default([]),
    managerId: Id.nullable().default(null),
    /** The opportunity that assessments are taken over to; null leaves them behind. */
    opportunityId: Id.nullable().default(null),
  }),
  (bench, { people, ties, managerId, opportunityId }) => {
    if (managerId !== null) existing(bench.before.people, managerId, 'person.not-found');
    const lines = new Map(people.map(({ key, managerKey }) => [key, managerKey]));
    const [[looped] = []] = findLoops(
      Object.fromEntries([...lines].map(([id, above]) => [id, { id, managerId: above, order: 0 }])),
    );
    const inLoop = people.find(({ key }) => key === looped);
    if (inLoop !== undefined)
      refuse('people.paste.loop', { name: inLoop.fields.name || inLoop.fields.title || '?' });
    const ids = new Map([...lines.keys()].map((key) => [key, bench.newId()]));
    const tops: string[] = [];
    for (const [order, { key, managerKey, kind, layer, fields }] of people.entries()) {
      const id = ids.get(key) ?? key;
      const above = managerKey === null ? undefined : ids.get(managerKey);
      const person = Person.parse({ id, kind, layer, order, managerId: above ?? null });
      bench.draft.people[id] = { ...person, memberIds: [] };
      assign(existing(bench.draft.people, id, 'person.not-found'), fields);
      if (above === undefined) tops.push(id);
    }
    seatReports(bench, managerId, tops);
    for (const { key, memberKeys } of people) seatMembers(bench, ids, key, memberKeys);
    for (const tie of ties) addTie(bench, ids, tie);
    if (opportunityId === null) return;
    existing(bench.before.opportunities, opportunityId, 'opportunity.not-found');
    for (const { key, assessment } of people) {
      const personId = ids.get(key);
      if (!personId || !assessment) continue;
      const id = assessmentId(opportunityId, personId);
      const blank = blankAssessment(opportunityId, personId);
      bench.draft.assessments[id] = {
        ...blank,
        ...assessment,
        influences: [...assessment.influences],
      };
    }
  },
);

type Ids = ReadonlyMap<string, string>;

function seatMembers(bench: Bench, ids: Ids, key: string, memberKeys: readonly string[]): void {
  const id = ids.get(key) ?? '';
  const memberIds = memberKeys.flatMap((member) => ids.get(member) ?? []);
  const committee = existing(bench.draft.people, id, 'person.not-found');
  committee.memberIds = checkMembers(bench, id, memberIds);
}

function addTie({ draft, context }: Bench, ids: Ids, tie: z.output<typeof PastedTie>): void {
  const { fromKey, toKey, ...fields } = tie;
  const fromId = ids.get(fromKey);
  const toId = ids.get(toKey);
  if (!fromId || !toId || fromId === toId) return;
  const id = context.newId();
  draft.ties[id] = { id, fromId, toId, ...fields };
}
