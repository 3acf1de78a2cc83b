import { storeApi } from '../../store/use-store.ts';
import { select, selectProposal, selectTie } from '../../store/view.ts';
import type { Controller } from '../controller.ts';
import { connect } from './connect.ts';
import { marquee } from './marquee.ts';
import { pressCard } from './press-card.ts';
import type { Track, Where } from './track.ts';
import { whatIsUnder } from './under.ts';

/** What a press begins: null leaves it to React Flow, which pans. */
export function beginGesture(controller: Controller, event: PointerEvent, at: Where): Track | null {
  const { model } = controller;
  if (!model || event.button !== 0) return null;
  const under = whatIsUnder(controller, model, event, at);
  switch (under.kind) {
    case 'handle':
      return connect(controller, model, under.personId, under.line, at);
    case 'card':
      return pressCard(controller, model, under.personId, at);
    case 'proposal':
      selectProposal(under.proposalId);
      return nothing;
    case 'tie':
      selectTie(under.tieId);
      return nothing;
    case 'empty':
      return at.shift ? marquee(controller, model, at) : null;
  }
}

/** A press whose work is done at once. */
const nothing: Track = { pansAtEdges: false };

/** A click beside everything takes the selection back. */
export function clearSelection(): void {
  const { selection, selectedTieId, selectedProposalId } = storeApi.getState().view;
  if (selection.length > 0 || selectedTieId !== null || selectedProposalId !== null) select([]);
}
