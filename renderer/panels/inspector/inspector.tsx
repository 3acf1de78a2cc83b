import { selectedProposal } from '../../store/proposals.ts';
import { useStore } from '../../store/use-store.ts';
import { AccountSummary } from './account-summary.tsx';
import { PeopleInspector } from './people-inspector.tsx';
import { PersonInspector } from './person-inspector.tsx';
import { ProposalInspector } from './proposal-inspector.tsx';
import { TieInspector } from './tie-inspector.tsx';

/** What is selected: one person, several, a proposed ghost, a tie, or nothing, which is the account itself. */
export function Inspector() {
  const selection = useStore((store) => store.view.selection);
  const tieId = useStore((store) => store.view.selectedTieId);
  const proposal = useStore(selectedProposal);
  const [first] = selection;
  if (first !== undefined && selection.length === 1)
    return <PersonInspector key={first} personId={first} />;
  if (selection.length > 1) return <PeopleInspector key={selection.join()} personIds={selection} />;
  if (proposal) return <ProposalInspector key={proposal.id} proposal={proposal} />;
  if (tieId) return <TieInspector key={tieId} tieId={tieId} />;
  return <AccountSummary />;
}
