import { z } from 'zod';
import { blankDossierItem, DossierItem, DossierItemId } from '../domain/dossier.ts';
import { assign, editable } from './args.ts';
import { recipe } from './recipe.ts';
import { existing } from './refuse.ts';

/** Changes what we have collected of one item of the account data (客户资料); the first edit begins it. */
export const dossierEdit = recipe(
  'dossier.edit',
  z.strictObject({
    id: DossierItemId,
    fields: editable(DossierItem, ['notes', 'source', 'date', 'completeness']),
  }),
  ({ draft }, { id, fields }) => {
    draft.dossier[id] ??= blankDossierItem(id);
    assign(existing(draft.dossier, id, 'dossier.not-found'), fields);
  },
);
