import { z } from 'zod';
import { Opportunity } from '../domain/opportunity.ts';
import { Person } from '../domain/person.ts';
import { Id, IsoDate } from '../domain/primitives.ts';
import { BuyingFunction, Influence, Layer } from '../domain/values.ts';
import { assign } from './args.ts';
import { giveInfluence } from './assessment.ts';
import { takeSeatOf } from './ghost-seat.ts';
import { recipe } from './recipe.ts';
import { existing, refuse } from './refuse.ts';
import { seatReports } from './reporting-lines.ts';

const NOT_FOUND = 'person.not-found';
const NO_OPPORTUNITY = 'opportunity.not-found';
/** Ids of proposals, see `proposeGhosts`. */
const ProposalId = Opportunity.shape.dismissedGhosts.unwrap().element;

/** Makes a proposal a ghost: a place held until somebody is named, with who of ours looks for the name, and by when. */
export const ghostAccept = recipe(
  'ghost.accept',
  z.strictObject({
    layer: Layer,
    function: BuyingFunction,
    wantedInfluence: Influence.nullable(),
    title: Person.shape.title.unwrap(),
    ownerId: Id.nullable().default(null),
    dueDate: IsoDate.nullable().default(null),
  }),
  (bench, { ownerId, ...fields }) => {
    if (ownerId !== null) existing(bench.before.teamMembers, ownerId, 'team-member.not-found');
    const id = bench.newId();
    const ghost = Person.parse({ id, kind: 'ghost', ownerId, ...fields });
    bench.draft.people[id] = { ...ghost, memberIds: [] };
    seatReports(bench, null, [id]);
  },
);

/** Takes proposals off the map of an opportunity until they are brought back. */
export const ghostDismiss = recipe(
  'ghost.dismiss',
  z.strictObject({ opportunityId: Id, proposalIds: z.array(ProposalId).min(1) }),
  ({ draft }, { opportunityId, proposalIds }) => {
    const opportunity = existing(draft.opportunities, opportunityId, NO_OPPORTUNITY);
    opportunity.dismissedGhosts = [...new Set([...opportunity.dismissedGhosts, ...proposalIds])];
  },
);

/** Lets proposals be made again that were dismissed. */
export const ghostRestore = recipe(
  'ghost.restore',
  z.strictObject({ opportunityId: Id, proposalIds: z.array(ProposalId).min(1) }),
  ({ draft }, { opportunityId, proposalIds }) => {
    const opportunity = existing(draft.opportunities, opportunityId, NO_OPPORTUNITY);
    opportunity.dismissedGhosts = opportunity.dismissedGhosts.filter(
      (id) => !proposalIds.includes(id),
    );
  },
);

/**
 * Names a ghost: it becomes a person with the same id, and holds on the opportunity what it was wanted for. Without an
 * opportunity that is forgotten; without a name it stays a ghost.
 */
export const ghostName = recipe(
  'ghost.name',
  z.strictObject({ id: Id, opportunityId: Id.nullable(), name: Person.shape.name.unwrap() }),
  (bench, { id, opportunityId, name }) => {
    const ghost = existing(bench.draft.people, id, NOT_FOUND);
    const { wantedInfluence } = ghost;
    ghost.name = name;
    if (ghost.kind !== 'ghost' || name === '') return;
    assign(ghost, { kind: 'person', wantedInfluence: null, dueDate: null });
    if (wantedInfluence !== null && opportunityId !== null)
      giveInfluence(bench, id, opportunityId, wantedInfluence);
  },
);

/**
 * Says that somebody on the map is whom a proposal or a ghost stands for. For a proposal, `wants` says what the person
 * takes over (`fillingOf`). A ghost goes: the person takes its wanted influence, its ties, contacts, actions, reports,
 * notes and owner, and its function when theirs is not known; of a ghost that wants no influence, a vacant post, also
 * layer and function.
 */
export const ghostFill = recipe(
  'ghost.fill',
  z.strictObject({
    personId: Id,
    opportunityId: Id.nullable(),
    of: z.union([
      z.strictObject({ ghostId: Id }),
      z.strictObject({
        wants: z.strictObject({
          influence: Influence.nullable(),
          layer: Layer.nullable(),
          function: BuyingFunction.nullable(),
        }),
      }),
    ]),
  }),
  (bench, { personId, opportunityId, of }) => {
    const { kind } = existing(bench.before.people, personId, NOT_FOUND);
    if (kind === 'ghost') refuse('ghost.fill.ghost');
    const wants = 'wants' in of ? of.wants : takeSeatOf(bench, of.ghostId, personId);
    assign(existing(bench.draft.people, personId, NOT_FOUND), {
      layer: wants.layer ?? undefined,
      function: wants.function ?? undefined,
    });
    if (wants.influence !== null && opportunityId !== null)
      giveInfluence(bench, personId, opportunityId, wants.influence);
  },
);
