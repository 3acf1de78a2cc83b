import { z } from 'zod';
import { assessmentId } from '../domain/assessment.ts';
import { Id } from '../domain/primitives.ts';
import { chainUp } from '../domain/reporting.ts';
import { Ids } from './args.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing, nameOf, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';
import { TakenPeople } from './taken-people.ts';

/**
 * Puts people who were deleted back under their own ids, with all that went with them: assessments, ties, committee
 * seats, logged contacts and their part in actions. They come below `managerId`, or to where they were (null). What
 * refers to records that have gone since is left out. Refused when one of them is there.
 */
export const peoplePutBack = recipe(
  'people.putBack',
  z.strictObject({
    taken: TakenPeople,
    /** Who of them comes back. */
    ids: Ids,
    managerId: Id.nullable().default(null),
  }),
  (bench, { taken, ids, managerId }) => {
    if (managerId !== null) existing(bench.before.people, managerId, 'person.not-found');
    const back = new Set(ids);
    putBackPeople(bench, taken, back, managerId);
    putBackSeats(bench, taken, back);
    putBackTies(bench, taken, back);
    putBackContacts(bench, taken, back);
  },
);

type Taken = z.output<typeof TakenPeople>;
type Back = ReadonlySet<string>;

function putBackPeople(
  bench: Bench,
  { people }: Taken,
  back: Back,
  managerId: string | null,
): void {
  const { draft, before } = bench;
  const former = Object.fromEntries(people.map((person) => [person.id, person]));
  const tops: string[] = [];
  for (const id of back) {
    const person = existing(former, id, 'person.not-found');
    if (before.people[id]) refuse('people.putBack.here', { name: nameOf(person) });
    // Those in between have stayed.
    const above = chainUp(former, id).find((upper) => back.has(upper)) ?? null;
    const returns = managerId === null && isHere(bench, back, person.managerId);
    const owned = person.ownerId !== null && before.teamMembers[person.ownerId];
    draft.people[id] = {
      ...person,
      managerId: returns ? person.managerId : above,
      memberIds: person.memberIds.filter((member) => back.has(member) || isPerson(before, member)),
      ownerId: owned ? person.ownerId : null,
      position: managerId === null ? person.position : null,
    };
    if (above === null) tops.push(id);
  }
  if (managerId !== null) seatReports(bench, managerId, tops);
}

function isHere({ before }: Bench, back: Back, id: string | null): boolean {
  return id !== null && (back.has(id) || before.people[id] !== undefined);
}

function isPerson({ people }: Bench['before'], id: string): boolean {
  return people[id] !== undefined && people[id].kind !== 'committee';
}

function putBackSeats({ draft, before }: Bench, { committees, actions }: Taken, back: Back) {
  for (const { id, memberIds } of committees) {
    const now = before.people[id];
    if (now?.kind !== 'committee') continue;
    existing(draft.people, id, 'person.not-found').memberIds = rejoined(
      now.memberIds,
      memberIds,
      back,
    );
  }
  for (const { id, personIds } of actions) {
    const now = before.actions[id];
    if (now)
      existing(draft.actions, id, 'action.not-found').personIds = rejoined(
        now.personIds,
        personIds,
        back,
      );
  }
}

function putBackTies(bench: Bench, { ties, assessments }: Taken, back: Back): void {
  const { draft, before } = bench;
  for (const tie of ties) {
    const ends = [tie.fromId, tie.toId];
    if (ends.some((id) => back.has(id)) && ends.every((id) => isHere(bench, back, id)))
      draft.ties[tie.id] = tie;
  }
  for (const assessment of assessments) {
    const { opportunityId, personId } = assessment;
    const id = assessmentId(opportunityId, personId);
    if (before.opportunities[opportunityId] && back.has(personId))
      draft.assessments[id] = { ...assessment, id };
  }
}

/** A contact went with the last of its people; one that is not there though others stayed was deleted since. */
function putBackContacts({ draft, before }: Bench, { interactions }: Taken, back: Back): void {
  for (const contact of interactions) {
    const { id, personIds, opportunityId } = contact;
    const now = before.interactions[id];
    if (now)
      existing(draft.interactions, id, 'interaction.not-found').personIds = rejoined(
        now.personIds,
        personIds,
        back,
      );
    else if (personIds.every((personId) => back.has(personId)))
      draft.interactions[id] = {
        ...contact,
        teamMemberIds: contact.teamMemberIds.filter((member) => before.teamMembers[member]),
        opportunityId:
          opportunityId !== null && before.opportunities[opportunityId] ? opportunityId : null,
      };
  }
}

/** A list of people with those who are back at the places they had. */
function rejoined(now: readonly string[], former: readonly string[], back: Back): string[] {
  const stayed = new Set(now);
  const known = new Set(former);
  return [
    ...former.filter((id) => stayed.has(id) || back.has(id)),
    ...now.filter((id) => !known.has(id)),
  ];
}
