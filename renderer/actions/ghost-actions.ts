import { revealProposal } from '../canvas/canvas-api.ts';
import { run } from '../store/commands.ts';
import { selectedProposal, setShowProposals, shownProposals } from '../store/proposals.ts';
import { storeApi } from '../store/store.ts';
import type { GhostPlace, Store } from '../store/types.ts';
import { openDialog, selectProposal, setRightPanel } from '../store/view.ts';
import { type Action, onMap } from './action.ts';

export const ghostActions: readonly Action[] = [
  {
    id: 'ghost.next',
    group: 'person',
    labelKey: 'ghost.action.next',
    shortcuts: ['G'],
    scope: 'canvas',
    enabled: (store) => shownProposals(store).length > 0,
    perform: nextProposal,
  },
  {
    id: 'ghost.accept',
    group: 'person',
    labelKey: 'ghost.action.accept',
    shortcuts: ['shift+G'],
    scope: 'canvas',
    enabled: (store) => selectedProposal(store) !== undefined,
    perform: () => {
      const proposal = selectedProposal(storeApi.getState());
      if (proposal) openDialog({ name: 'accept-ghost', proposalId: proposal.id });
    },
  },
  {
    id: 'ghost.fill',
    group: 'person',
    labelKey: 'ghost.action.fill',
    enabled: (store) => placeToFill(store) !== null,
    perform: () => {
      const place = placeToFill(storeApi.getState());
      if (place) openDialog({ name: 'fill-ghost', place });
    },
  },
  {
    id: 'ghost.dismiss',
    group: 'person',
    labelKey: 'ghost.action.dismiss',
    enabled: (store) => selectedProposal(store) !== undefined,
    perform: dismissSelected,
  },
];

/** Among the other switches of the view. */
export const ghostViewActions: readonly Action[] = [
  {
    id: 'view.proposals',
    group: 'view',
    labelKey: 'ghost.action.show',
    enabled: onMap,
    checked: ({ view }) => view.showProposals,
    perform: () => setShowProposals(!storeApi.getState().view.showProposals),
  },
];

/** Dismisses the selected proposal and selects the one after it. */
export function dismissSelected(): void {
  const store = storeApi.getState();
  const proposal = selectedProposal(store);
  const { opportunityId } = store.view;
  if (!proposal || opportunityId === null) return;
  const shown = shownProposals(store);
  const after = shown[shown.indexOf(proposal) + 1];
  if (run('ghost.dismiss', { opportunityId, proposalIds: [proposal.id] }))
    selectProposal(after?.id ?? null);
}

function nextProposal(): void {
  const store = storeApi.getState();
  const shown = shownProposals(store);
  const at = shown.findIndex(({ id }) => id === store.view.selectedProposalId);
  const next = shown[(at + 1) % shown.length];
  if (!next) return;
  selectProposal(next.id);
  setRightPanel('inspector');
  revealProposal(next.id);
}

function placeToFill(store: Store): GhostPlace | null {
  const proposal = selectedProposal(store);
  if (proposal) return { kind: 'proposal', proposalId: proposal.id };
  const [only, ...others] = store.view.selection;
  const person = only === undefined ? undefined : store.open?.records.people[only];
  const isGhost = others.length === 0 && person?.kind === 'ghost';
  return isGhost ? { kind: 'ghost', ghostId: person.id } : null;
}
