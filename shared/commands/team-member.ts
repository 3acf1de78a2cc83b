import { z } from 'zod';
import { Id } from '../domain/primitives.ts';
import { TeamMember } from '../domain/team-member.ts';
import { assign, editable, Ids } from './args.ts';
import { recipe } from './recipe.ts';
import { existing } from './refuse.ts';

const NOT_FOUND = 'team-member.not-found';

/** Adds one of ours. */
export const teamMemberAdd = recipe(
  'teamMember.add',
  TeamMember.omit({ id: true }).strict(),
  ({ draft, newId }, fields) => {
    const id = newId();
    draft.teamMembers[id] = { id, ...fields };
  },
);

export const teamMemberEdit = recipe(
  'teamMember.edit',
  z.strictObject({ id: Id, fields: editable(TeamMember, ['name', 'title', 'rank', 'email']) }),
  ({ draft }, { id, fields }) => assign(existing(draft.teamMembers, id, NOT_FOUND), fields),
);

/**
 * Deletes people of ours; whom they owned and what they were to do has no owner then, and interactions
 * are without them.
 */
export const teamMemberDelete = recipe(
  'teamMember.delete',
  z.strictObject({ ids: Ids }),
  ({ draft, before }, { ids }) => {
    const gone = new Set(ids);
    for (const id of ids) {
      existing(before.teamMembers, id, NOT_FOUND);
      delete draft.teamMembers[id];
    }
    for (const { id, ownerId } of Object.values(before.people))
      if (ownerId !== null && gone.has(ownerId))
        existing(draft.people, id, 'person.not-found').ownerId = null;
    for (const { id, teamMemberIds } of Object.values(before.interactions))
      if (teamMemberIds.some((member) => gone.has(member)))
        existing(draft.interactions, id, 'interaction.not-found').teamMemberIds =
          teamMemberIds.filter((member) => !gone.has(member));
    for (const { id, ownerId } of Object.values(before.actions))
      if (ownerId !== null && gone.has(ownerId))
        existing(draft.actions, id, 'action.not-found').ownerId = null;
  },
);
