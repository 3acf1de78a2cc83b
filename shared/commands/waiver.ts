import { z } from 'zod';
import { Waiver } from '../domain/waiver.ts';
import { Ids } from './args.ts';
import { recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';

/** Accepts a gap (豁免) as of today, in place of an earlier waiver of it. */
export const waiverAdd = recipe(
  'waiver.add',
  Waiver.omit({ id: true, date: true }).strict(),
  ({ draft, before, context, newId }, fields) => {
    existing(before.opportunities, fields.opportunityId, 'opportunity.not-found');
    if (fields.until !== null && fields.until < context.today)
      refuse('waiver.past', { until: fields.until });
    for (const { id, gapId, opportunityId } of Object.values(before.waivers))
      if (gapId === fields.gapId && opportunityId === fields.opportunityId)
        delete draft.waivers[id];
    const id = newId();
    draft.waivers[id] = { id, date: context.today, ...fields };
  },
);

/** Takes waivers back: the gaps count again. */
export const waiverDelete = recipe(
  'waiver.delete',
  z.strictObject({ ids: Ids }),
  ({ draft }, { ids }) => {
    for (const id of ids) {
      existing(draft.waivers, id, 'waiver.not-found');
      delete draft.waivers[id];
    }
  },
);
