import { storeApi } from './store.ts';
import type { DialogState, ViewState } from './types.ts';

export function patchView(changes: Partial<ViewState>): void {
  storeApi.setState((store) => ({ view: { ...store.view, ...changes } }));
}

/** Selects people: instead of the present selection, added to it, or toggled in it. */
export function select(
  ids: readonly string[],
  mode: 'replace' | 'add' | 'toggle' = 'replace',
): void {
  const { selection } = storeApi.getState().view;
  patchView({
    selection: combined(selection, ids, mode),
    selectedTieId: null,
    selectedProposalId: null,
    renamingId: null,
  });
}

function combined(
  selection: readonly string[],
  ids: readonly string[],
  mode: 'replace' | 'add' | 'toggle',
): readonly string[] {
  if (mode === 'replace') return [...new Set(ids)];
  if (mode === 'add') return [...new Set([...selection, ...ids])];
  const toggled = new Set(selection);
  for (const id of ids) if (!toggled.delete(id)) toggled.add(id);
  return [...toggled];
}

export function selectTie(tieId: string | null): void {
  patchView({ selectedTieId: tieId, selectedProposalId: null, selection: [], renamingId: null });
}

export function selectProposal(proposalId: string | null): void {
  patchView({
    selectedProposalId: proposalId,
    selectedTieId: null,
    selection: [],
    renamingId: null,
  });
}

export function setRenaming(personId: string | null): void {
  patchView({ renamingId: personId });
}

export function focusGap(gapId: string | null): void {
  patchView({ focusedGapId: gapId, ...(gapId ? { rightPanel: 'gaps' } : {}) });
}

export function setRightPanel(rightPanel: ViewState['rightPanel']): void {
  patchView({ rightPanel });
}

/** Points out the hits of a search while it is under way; null when it is over. */
export function setSearchHits(searchHits: readonly string[] | null): void {
  if (searchHits !== storeApi.getState().view.searchHits) patchView({ searchHits });
}

/** Shows the path from us to a person, or no path any more. */
export function setPathTo(pathToId: string | null): void {
  patchView({ pathToId });
}

/** Shows another side of the open account. */
export function setScreen(screen: ViewState['screen']): void {
  patchView({ screen });
}

/** Selects people and goes to the map, if that is not where we are. */
export function selectOnMap(ids: readonly string[]): void {
  select(ids);
  setScreen('map');
}

export function openDialog(dialog: DialogState): void {
  patchView({ dialog });
}

export function closeDialog(): void {
  patchView({ dialog: null });
}
