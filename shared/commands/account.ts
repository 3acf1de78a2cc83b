import { z } from 'zod';
import { Account } from '../domain/account.ts';
import { assign, editable } from './args.ts';
import { recipe } from './recipe.ts';

/** Changes fields of the account itself. */
export const accountEdit = recipe(
  'account.edit',
  z.strictObject({
    fields: editable(Account, [
      'name',
      'industry',
      'stage',
      'notes',
      'reorganizedOn',
      'confirmedOn',
    ]),
  }),
  ({ draft }, { fields }) => assign(draft.account, fields),
);
