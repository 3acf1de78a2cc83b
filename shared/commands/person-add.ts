import { z } from 'zod';
import { Person, PersonKind } from '../domain/person.ts';
import { Id } from '../domain/primitives.ts';
import { LAYERS, Layer } from '../domain/values.ts';
import { assign } from './args.ts';
import { PlainFields } from './person-fields.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

const Relation = z.strictObject({ to: Id, as: z.enum(['report', 'peer', 'manager']) });

/**
 * Adds a card: in a layer, below a manager, or in relation to somebody who is there (which goes before `managerId`). As `report` it comes last below
 * them, as `peer` right after them, as `manager` between them and their manager so far. The layer follows from the
 * relation unless given: one down for a report, one up for a manager.
 */
export const personAdd = recipe(
  'person.add',
  z.strictObject({
    kind: PersonKind.default('person'),
    layer: Layer.optional(),
    managerId: Id.nullable().optional(),
    relation: Relation.optional(),
    fields: PlainFields.default({}),
  }),
  (bench, { kind, layer, managerId, relation, fields }) => {
    const { draft, before, newId } = bench;
    const other = relation && existing(before.people, relation.to, 'person.not-found');
    if (managerId) existing(before.people, managerId, 'person.not-found');
    const inLayer = layer ?? (other && relation && layerBeside(other.layer, relation.as));
    if (inLayer === undefined) return refuse('args.invalid', { path: 'layer', message: '' });
    const id = newId();
    const person: Person = Person.parse({ id, kind, layer: inLayer });
    draft.people[id] = { ...person, memberIds: [] };
    assign(existing(draft.people, id, 'person.not-found'), fields);
    if (other && relation) relate(bench, id, other, relation.as);
    else seatReports(bench, managerId ?? null, [id]);
  },
);

function layerBeside(layer: Layer, as: z.output<typeof Relation>['as']): Layer {
  const step = { report: 1, peer: 0, manager: -1 }[as];
  return LAYERS[LAYERS.indexOf(layer) + step] ?? layer;
}

function relate(
  bench: Bench,
  id: string,
  other: Person,
  as: z.output<typeof Relation>['as'],
): void {
  if (as === 'report') {
    seatReports(bench, other.id, [id]);
    return;
  }
  // A merge may have left a line to somebody who has gone.
  const known = other.managerId !== null && bench.before.people[other.managerId] !== undefined;
  const above = known ? other.managerId : null;
  seatReports(bench, above, [id], { after: other.id });
  if (as === 'manager') existing(bench.draft.people, other.id, 'person.not-found').managerId = id;
}
