import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { Survey } from '../domain/survey.ts';
import { assign, editable, Ids } from './args.ts';
import { recipe } from './recipe.ts';
import { existing } from './refuse.ts';

const NOT_FOUND = 'survey.not-found';

/** Adds a satisfaction survey (CSI). */
export const surveyAdd = recipe(
  'survey.add',
  Survey.omit({ id: true }).strict(),
  ({ draft, newId }, fields) => {
    const id = newId();
    draft.surveys[id] = { id, ...fields };
  },
);

export const surveyEdit = recipe(
  'survey.edit',
  z.strictObject({ id: Id, fields: editable(Survey, ['date', 'factors', 'note']) }),
  ({ draft }, { id, fields }) => assign(existing(draft.surveys, id, NOT_FOUND), fields),
);

export const surveyDelete = recipe(
  'survey.delete',
  z.strictObject({ ids: Ids }),
  ({ draft }, { ids }) => {
    for (const id of ids) {
      existing(draft.surveys, id, NOT_FOUND);
      delete draft.surveys[id];
    }
  },
);
