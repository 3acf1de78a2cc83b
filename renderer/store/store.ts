import { createStore, type StoreApi } from 'zustand/vanilla';
import { Settings } from '../../shared/api/settings-types.ts';
import { DEFAULT_LENS } from '../../shared/scene/lens.ts';
import { NO_RESILIENCE } from './resilience-state.ts';
import type { Store, ViewState } from './types.ts';

export const INITIAL_VIEW: ViewState = {
  screen: 'accounts',
  opportunityId: null,
  selection: [],
  selectedTieId: null,
  selectedProposalId: null,
  renamingId: null,
  focusedGapId: null,
  rightPanel: 'gaps',
  layoutMode: 'tree',
  collapsed: new Set(),
  focusBranchId: null,
  lens: DEFAULT_LENS,
  showProposals: true,
  searchHits: null,
  pathToId: null,
  dialog: null,
};

/** The one store of the window. Only the files of this folder write to it. */
export const storeApi: StoreApi<Store> = createStore<Store>(() => ({
  open: null,
  comparing: null,
  view: INITIAL_VIEW,
  resilience: NO_RESILIENCE,
  save: 'saved',
  takenIn: null,
  settings: Settings.parse({}),
  restores: 0,
  notices: [],
}));
