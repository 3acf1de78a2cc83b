import { z } from 'zod';
import { CardPosition } from '../domain/person.ts';
import { Id } from '../domain/primitives.ts';
import type { AccountRecords } from '../domain/records.ts';
import { chainUp } from '../domain/reporting.ts';
import { Ids } from './args.ts';
import { recipe } from './recipe.ts';
import { existing } from './refuse.ts';

const Scope = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('all') }),
  z.strictObject({ scope: z.literal('branch'), id: Id }),
  z.strictObject({ scope: z.literal('selection'), ids: Ids }),
]);

/** Gives cards that were placed by hand back to the layout: all, somebody and all below them, or a selection. */
export const layoutTidy = recipe('layout.tidy', Scope, ({ draft, before }, scope) => {
  for (const id of idsOf(before, scope))
    if (existing(before.people, id, 'person.not-found').position !== null)
      existing(draft.people, id, 'person.not-found').position = null;
});

/** Puts cards where the user wants them. */
export const layoutPlace = recipe(
  'layout.place',
  z.strictObject({
    places: z.array(z.strictObject({ id: Id, position: CardPosition })).min(1),
  }),
  ({ draft }, { places }) => {
    for (const { id, position } of places)
      existing(draft.people, id, 'person.not-found').position = { ...position };
  },
);

function idsOf({ people }: AccountRecords, scope: z.output<typeof Scope>): readonly string[] {
  if (scope.scope === 'selection') return scope.ids;
  const placed = Object.values(people).filter(({ position }) => position !== null);
  if (scope.scope === 'all') return placed.map(({ id }) => id);
  existing(people, scope.id, 'person.not-found');
  return placed
    .map(({ id }) => id)
    .filter((id) => id === scope.id || chainUp(people, id).includes(scope.id));
}
