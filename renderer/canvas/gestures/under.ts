import type { ConnectLine } from '../canvas-state.ts';
import { HANDLE_LINE, HANDLE_PERSON } from '../cards/connect-handles.tsx';
import type { Controller } from '../controller.ts';
import { proposalAt } from '../geometry/proposal-at.ts';
import type { MapModel } from '../model.ts';
import { tieAt } from './tie-at.ts';
import type { Where } from './track.ts';

/** What lies under the pointer. */
export type Under =
  | { readonly kind: 'handle'; readonly personId: string; readonly line: ConnectLine }
  | { readonly kind: 'card'; readonly personId: string }
  | { readonly kind: 'proposal'; readonly proposalId: string }
  | { readonly kind: 'tie'; readonly tieId: string }
  | { readonly kind: 'empty' };

const EMPTY: Under = { kind: 'empty' };

/** Cards are found on the map, not on the page, so that painted ones are as good as mounted ones. */
export function whatIsUnder(
  controller: Controller,
  model: MapModel,
  event: Event,
  at: Where,
): Under {
  const handle = event.target instanceof Element ? event.target.closest(`[${HANDLE_LINE}]`) : null;
  const from = handle?.getAttribute(HANDLE_PERSON);
  if (handle && from) {
    const line = handle.getAttribute(HANDLE_LINE) === 'tie' ? 'tie' : 'report';
    return { kind: 'handle', personId: from, line };
  }
  const personId = model.index.cardAt(at.map);
  if (personId !== null) return { kind: 'card', personId };
  const proposal = proposalAt(model.scene.proposals, at.map);
  if (proposal) return { kind: 'proposal', proposalId: proposal.id };
  const tieId = tieAt(model.scene.ties, at.map, controller.viewport.zoom);
  return tieId === null ? EMPTY : { kind: 'tie', tieId };
}
