import type { Gap } from '../../shared/domain/gap.ts';
import {
  type GhostProposal,
  type Proposals,
  proposeGhosts,
} from '../../shared/rules/propose-ghosts.ts';
import { rememberView } from './documents.ts';
import { storeApi } from './store.ts';
import type { Store } from './types.ts';
import { patchView } from './view.ts';

const NONE: readonly GhostProposal[] = [];
const NO_GAPS: readonly Gap[] = [];
let inputs: readonly unknown[] = [];
let known: Proposals = { made: NONE, dismissed: NONE };

/** The ghosts proposed for the open opportunity. The same list as long as the same are proposed. */
export function proposalsOf(store: Store): readonly GhostProposal[] {
  return proposals(store).made;
}

/** Those that were dismissed and would be proposed otherwise. */
export function dismissedOf(store: Store): readonly GhostProposal[] {
  return proposals(store).dismissed;
}

/** Those the map shows: none while it shows one branch alone, or the past. */
export function shownProposals(store: Store): readonly GhostProposal[] {
  const { showProposals, focusBranchId } = store.view;
  const whole = focusBranchId === null && store.comparing === null;
  return showProposals && whole ? proposalsOf(store) : NONE;
}

/** The one that is selected, as long as it is shown. */
export function selectedProposal(store: Store): GhostProposal | undefined {
  const { selectedProposalId } = store.view;
  if (selectedProposalId === null) return undefined;
  return shownProposals(store).find(({ id }) => id === selectedProposalId);
}

export function setShowProposals(showProposals: boolean): void {
  patchView({ showProposals });
  rememberView({ showProposals });
}

/** The proposal with this id, also a dismissed one; undefined when it is no longer asked for. */
export function proposalById(id: string): GhostProposal | undefined {
  const { made, dismissed } = proposals(storeApi.getState());
  return [...made, ...dismissed].find((proposal) => proposal.id === id);
}

function proposals({ open, view }: Store): Proposals {
  const { opportunityId } = view;
  const opportunity =
    opportunityId === null ? undefined : open?.records.opportunities[opportunityId];
  if (!open || !opportunity) return { made: NONE, dismissed: NONE };
  const { records, assessed, layout } = open;
  const gaps = assessed[opportunity.id]?.gaps ?? NO_GAPS;
  // Not the records: who comes, goes or is named changes the layout, and whatever else matters changes the gaps.
  const now = [layout.ids, opportunity, gaps];
  if (now.some((value, i) => value !== inputs[i])) {
    inputs = now;
    const { made, dismissed } = proposeGhosts(records, opportunity, gaps);
    known = { made: kept(known.made, made), dismissed: kept(known.dismissed, dismissed) };
  }
  return known;
}

function kept(before: readonly GhostProposal[], now: readonly GhostProposal[]) {
  return JSON.stringify(before) === JSON.stringify(now) ? before : now;
}
