import { useStore } from '../../store/use-store.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { useT } from '../../ui/use-t.ts';
import { useModel } from '../controller-context.ts';
import { foldedBranches } from '../folded.ts';

/** Reads out whom the keys have reached. */
export function CurrentCard() {
  const t = useT();
  const model = useModel();
  const selection = useStore(({ view }) => view.selection);
  const tieId = useStore(({ view }) => view.selectedTieId);
  const proposalId = useStore(({ view }) => view.selectedProposalId);
  const current = selection.at(-1);
  const card = current === undefined ? undefined : model?.cardOf(current);
  const tie = model?.scene.ties.find(({ id }) => id === tieId);
  const count = selection.length;
  const folded = useStore((store) => foldedBranches(store).get(current ?? ''));
  const hidden = folded ? t('canvas.branch.foldedHere', { ...folded }) : '';
  const proposal = model?.scene.proposals.find(({ id }) => id === proposalId);
  const beside = proposal?.description ?? tie?.description ?? '';
  const alone = card ? `${card.description} ${hidden}` : beside;
  return <Announcer text={count > 1 ? t('canvas.selected', { count, last: alone }) : alone} />;
}
