import { z } from 'zod';
import { Action } from '../domain/action.ts';
import { Id } from '../domain/primitives.ts';
import { assign, editable, Ids } from './args.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing } from './refuse.ts';

const NOT_FOUND = 'action.not-found';

/** Adds an action (行动, 5W). One that is entered as done was done today unless a day is given. */
export const actionAdd = recipe(
  'action.add',
  Action.omit({ id: true, createdAt: true }).strict(),
  (bench, fields) => {
    checkParties(bench, fields);
    const id = bench.newId();
    bench.draft.actions[id] = {
      id,
      createdAt: bench.context.now,
      ...fields,
      personIds: [...new Set(fields.personIds)],
      doneOn: doneOn(bench, fields),
    };
  },
);

/** Changes an action; what is done gets a day, what is open again loses it. */
export const actionEdit = recipe(
  'action.edit',
  z.strictObject({
    id: Id,
    fields: editable(Action, [
      'opportunityId',
      'gapId',
      'what',
      'ownerId',
      'dueDate',
      'where',
      'why',
      'personIds',
      'status',
      'doneOn',
      'outcome',
    ]),
  }),
  (bench, { id, fields }) => {
    const action = existing(bench.draft.actions, id, NOT_FOUND);
    checkParties(bench, fields);
    assign(action, fields);
    action.personIds = [...new Set(action.personIds)];
    action.doneOn = doneOn(bench, action);
  },
);

export const actionDelete = recipe(
  'action.delete',
  z.strictObject({ ids: Ids }),
  ({ draft }, { ids }) => {
    for (const id of ids) {
      existing(draft.actions, id, NOT_FOUND);
      delete draft.actions[id];
    }
  },
);

function doneOn({ context }: Bench, action: Pick<Action, 'status' | 'doneOn'>): string | null {
  return action.status === 'open' ? null : (action.doneOn ?? context.today);
}

function checkParties(
  { before }: Bench,
  {
    opportunityId,
    ownerId,
    personIds = [],
  }: {
    readonly opportunityId?: string | null | undefined;
    readonly ownerId?: string | null | undefined;
    readonly personIds?: readonly string[] | undefined;
  },
): void {
  if (opportunityId) existing(before.opportunities, opportunityId, 'opportunity.not-found');
  if (ownerId) existing(before.teamMembers, ownerId, 'team-member.not-found');
  for (const id of personIds) existing(before.people, id, 'person.not-found');
}
