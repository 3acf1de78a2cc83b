import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { checkMembers } from './members.ts';
import { recipe } from './recipe.ts';
import { existing } from './refuse.ts';

/** Says who sits on a committee, all of them at once. */
export const committeeSetMembers = recipe(
  'committee.setMembers',
  z.strictObject({ id: Id, memberIds: z.array(Id) }),
  (bench, { id, memberIds }) => {
    existing(bench.draft.people, id, 'person.not-found').memberIds = checkMembers(
      bench,
      id,
      memberIds,
    );
  },
);
