import { z } from 'zod';
import { Person } from '../domain/person.ts';
import { Id } from '../domain/primitives.ts';
import { findLoops } from '../domain/reporting.ts';
import { assign, editable } from './args.ts';
import { PlainFields } from './person-fields.ts';
import { recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

const Pasted = z.strictObject({
  /** Names the person within what is pasted. */
  key: Id,
  managerKey: Id.nullable().default(null),
  kind: editable(Person, ['kind']).shape.kind,
  layer: Person.shape.layer,
  fields: PlainFields.default({}),
});

/**
 * Adds people from elsewhere (the clipboard, another account) with the reporting lines among themselves; those without
 * come below `managerId`, or at the top.
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
    managerId: Id.nullable().default(null),
  }),
  (bench, { people, managerId }) => {
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
  },
);
