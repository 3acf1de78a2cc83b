import { z } from 'zod';
import { Person } from '../domain/person.ts';
import { Id, IsoDate } from '../domain/primitives.ts';
import { assign, editable, Ids } from './args.ts';
import { checkMembers, leaveCommittees } from './members.ts';
import { PlainFields } from './person-fields.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing } from './refuse.ts';
import { checkManager, seatReports } from './reporting-lines.ts';

const NOT_FOUND = 'person.not-found';
type Fields = z.output<typeof Fields>;
const Fields = z.strictObject({
  ...PlainFields.shape,
  ...editable(Person, ['kind', 'layer', 'managerId', 'ownerId', 'memberIds']).shape,
});

/** Changes fields of one or more people; what belongs together stays so (manager, committee, owner, leaving). */
export const personEdit = recipe(
  'person.edit',
  z.strictObject({ ids: Ids, fields: Fields }),
  (bench, { ids, fields }) => {
    if (fields.ownerId) existing(bench.before.teamMembers, fields.ownerId, 'team-member.not-found');
    for (const id of ids) editOne(bench, id, fields);
    if (fields.managerId !== undefined) moveBelow(bench, ids, fields.managerId);
  },
);

function editOne(bench: Bench, id: string, { managerId, memberIds, ...fields }: Fields): void {
  const person = existing(bench.draft.people, id, NOT_FOUND);
  assign(person, fields);
  if (fields.status === 'active' && fields.leftOn === undefined) person.leftOn = null;
  if (fields.kind === 'committee') leaveCommittees(bench, new Set([id]));
  else if (fields.kind !== undefined) person.memberIds = [];
  if (memberIds !== undefined) person.memberIds = checkMembers(bench, id, memberIds);
}

function moveBelow(bench: Bench, ids: readonly string[], managerId: string | null): void {
  checkManager(bench.before.people, ids, managerId);
  const moving = ids.filter((id) => bench.before.people[id]?.managerId !== managerId);
  seatReports(bench, managerId, moving);
}

export const personRename = recipe(
  'person.rename',
  z.strictObject({ id: Id, name: Person.shape.name.unwrap() }),
  ({ draft }, { id, name }) => {
    existing(draft.people, id, NOT_FOUND).name = name;
  },
);

/** Marks people as gone, today unless a day is given. Their assessments stay: gaps tell what was lost with them. */
export const personMarkLeft = recipe(
  'person.markLeft',
  z.strictObject({ ids: Ids, on: IsoDate.optional() }),
  ({ draft, context }, { ids, on }) => {
    for (const id of ids)
      assign(existing(draft.people, id, NOT_FOUND), {
        status: 'left',
        leftOn: on ?? context.today,
      });
  },
);
