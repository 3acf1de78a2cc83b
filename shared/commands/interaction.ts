import { z } from 'zod';
import { Interaction, type InteractionKind } from '../domain/interaction.ts';
import { Id } from '../domain/primitives.ts';
import { REACHES, type Reach } from '../domain/values.ts';
import { assign, editable, Ids } from './args.ts';
import { type Bench, recipe } from './recipe.ts';
import { existing } from './refuse.ts';

const NOT_FOUND = 'interaction.not-found';

/** What a contact of this kind shows of how well we reach somebody, at least. */
const SHOWN_REACH: Readonly<Record<InteractionKind, Reach>> = {
  visit: 'met',
  call: 'met',
  demo: 'met',
  meeting: 'met',
  dinner: 'met',
  mail: 'aware',
  message: 'aware',
  other: 'none',
};

/** Logs a contact. Unless it lies ahead it raises the reach (接触程度) of its people to what it shows. */
export const interactionAdd = recipe(
  'interaction.add',
  Interaction.omit({ id: true }).strict(),
  (bench, fields) => logInteraction(bench, fields),
);

/** Adds a contact to the records, with what it shows of the reach of its people. */
export function logInteraction(bench: Bench, fields: Omit<Interaction, 'id'>): void {
  const id = bench.newId();
  const interaction = { ...fields, id, personIds: [...new Set(fields.personIds)] };
  checkParties(bench, interaction);
  bench.draft.interactions[id] = interaction;
  if (fields.date > bench.context.today) return;
  for (const personId of interaction.personIds)
    raiseReach(bench, personId, SHOWN_REACH[fields.kind]);
}

export const interactionEdit = recipe(
  'interaction.edit',
  z.strictObject({
    id: Id,
    fields: editable(Interaction, [
      'date',
      'kind',
      'personIds',
      'teamMemberIds',
      'opportunityId',
      'note',
      'outcome',
      'nextStep',
    ]),
  }),
  (bench, { id, fields }) => {
    const interaction = existing(bench.draft.interactions, id, NOT_FOUND);
    assign(interaction, fields);
    interaction.personIds = [...new Set(interaction.personIds)];
    checkParties(bench, fields);
  },
);

export const interactionDelete = recipe(
  'interaction.delete',
  z.strictObject({ ids: Ids }),
  ({ draft }, { ids }) => {
    for (const id of ids) {
      existing(draft.interactions, id, NOT_FOUND);
      delete draft.interactions[id];
    }
  },
);

function checkParties(
  { before }: Bench,
  {
    personIds = [],
    teamMemberIds = [],
    opportunityId,
  }: {
    readonly personIds?: readonly string[] | undefined;
    readonly teamMemberIds?: readonly string[] | undefined;
    readonly opportunityId?: string | null | undefined;
  },
): void {
  for (const id of personIds) existing(before.people, id, 'person.not-found');
  for (const id of teamMemberIds) existing(before.teamMembers, id, 'team-member.not-found');
  if (opportunityId) existing(before.opportunities, opportunityId, 'opportunity.not-found');
}

function raiseReach({ draft, before }: Bench, personId: string, shown: Reach): void {
  const { reach } = existing(before.people, personId, 'person.not-found');
  if (REACHES.indexOf(reach) < REACHES.indexOf(shown))
    existing(draft.people, personId, 'person.not-found').reach = shown;
}
