import { z } from 'zod';
import { Opportunity } from '../domain/opportunity.ts';
import { Id } from '../domain/primitives.ts';
import { assign, editable } from './args.ts';
import { recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';

const NOT_FOUND = 'opportunity.not-found';

/** Adds an opportunity (特定销售); nobody is assessed on it yet. */
export const opportunityAdd = recipe(
  'opportunity.add',
  Opportunity.omit({ id: true, createdAt: true }).strict(),
  ({ draft, context, newId }, fields) => {
    const id = newId();
    draft.opportunities[id] = { id, createdAt: context.now, ...fields };
  },
);

export const opportunityEdit = recipe(
  'opportunity.edit',
  z.strictObject({
    id: Id,
    fields: editable(Opportunity, [
      'name',
      'status',
      'buyingStep',
      'bidDue',
      'amount',
      'notInvolved',
      'notes',
    ]),
  }),
  ({ draft }, { id, fields }) => assign(existing(draft.opportunities, id, NOT_FOUND), fields),
);

/** Deletes an opportunity with its assessments and waivers; interactions and actions stay, without it. The last one stays. */
export const opportunityDelete = recipe(
  'opportunity.delete',
  z.strictObject({ id: Id }),
  ({ draft, before }, { id }) => {
    const { name } = existing(before.opportunities, id, NOT_FOUND);
    if (Object.keys(before.opportunities).length === 1) refuse('opportunity.last', { name });
    delete draft.opportunities[id];
    for (const assessment of Object.values(before.assessments))
      if (assessment.opportunityId === id) delete draft.assessments[assessment.id];
    for (const waiver of Object.values(before.waivers))
      if (waiver.opportunityId === id) delete draft.waivers[waiver.id];
    for (const interaction of Object.values(before.interactions))
      if (interaction.opportunityId === id)
        existing(draft.interactions, interaction.id, NOT_FOUND).opportunityId = null;
    for (const action of Object.values(before.actions))
      if (action.opportunityId === id)
        existing(draft.actions, action.id, NOT_FOUND).opportunityId = null;
  },
);
