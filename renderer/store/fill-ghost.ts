import { fillingOf } from '../../shared/rules/propose-ghosts.ts';
import { run } from './commands.ts';
import { proposalById } from './proposals.ts';
import { storeApi } from './store.ts';
import type { GhostPlace } from './types.ts';
import { select } from './view.ts';

/** Says that somebody on the map is whom a proposal or a ghost stands for, and selects them. */
export function fillGhost(place: GhostPlace, personId: string): boolean {
  const { open, view } = storeApi.getState();
  const person = open?.records.people[personId];
  const of = person && placeOf(place, person);
  if (!of) return false;
  const { opportunityId } = view;
  if (!run('ghost.fill', { personId, opportunityId, of })) return false;
  select([personId]);
  return true;
}

function placeOf(place: GhostPlace, person: Parameters<typeof fillingOf>[1]) {
  if (place.kind === 'ghost') return { ghostId: place.ghostId };
  const proposal = proposalById(place.proposalId);
  return proposal && { wants: fillingOf(proposal, person) };
}
