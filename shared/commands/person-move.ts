import { z } from 'zod';
import { CardPosition } from '../domain/person.ts';
import { Id } from '../domain/primitives.ts';
import { Layer } from '../domain/values.ts';
import { assign, Ids } from './args.ts';
import { recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';
import { checkManager, seatReports, siblingsOf } from './reporting-lines.ts';

const NOT_FOUND = 'person.not-found';

/** Moves cards: each to its own layer, its own position, or both. A position of null gives it back to the layout. */
export const personMove = recipe(
  'person.move',
  z.strictObject({
    people: z
      .array(
        z.strictObject({
          id: Id,
          layer: Layer.optional(),
          position: CardPosition.nullable().optional(),
        }),
      )
      .min(1),
  }),
  ({ draft }, { people }) => {
    for (const { id, ...fields } of people) assign(existing(draft.people, id, NOT_FOUND), fields);
  },
);

export const personSetLayer = recipe(
  'person.setLayer',
  z.strictObject({ ids: Ids, layer: Layer }),
  ({ draft }, { ids, layer }) => {
    for (const id of ids) existing(draft.people, id, NOT_FOUND).layer = layer;
  },
);

/**
 * Gives people a manager, or none (null). Of a selection that holds managers with their reports only the managers
 * move: the others come along with them. A line that would close a circle is refused.
 */
export const personSetManager = recipe(
  'person.setManager',
  z.strictObject({ ids: Ids, managerId: Id.nullable(), beforeId: Id.nullable().default(null) }),
  (bench, { ids, managerId, beforeId }) => {
    const { people } = bench.before;
    checkManager(people, ids, managerId);
    const selected = new Set(ids);
    const moving = ids.filter((id) => {
      const above = existing(people, id, NOT_FOUND).managerId;
      return above === null || !selected.has(above);
    });
    // In a circle (a merge can make one) everybody comes along with somebody.
    const seated = moving.length > 0 ? moving : ids;
    seatReports(bench, managerId, seated, beforeId === null ? 'last' : { before: beforeId });
  },
);

/** Puts somebody before another report of the same manager, or last (null). */
export const personReorder = recipe(
  'person.reorder',
  z.strictObject({ id: Id, beforeId: Id.nullable() }),
  (bench, { id, beforeId }) => {
    const { people } = bench.before;
    const { managerId } = existing(people, id, NOT_FOUND);
    if (beforeId === null) return seatReports(bench, managerId, [id]);
    const siblings = siblingsOf(people, managerId, new Set([id]));
    if (!siblings.some((sibling) => sibling.id === beforeId))
      refuse('person.reorder.other-manager');
    seatReports(bench, managerId, [id], { before: beforeId });
  },
);
