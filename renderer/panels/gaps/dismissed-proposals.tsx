import { Button } from '@mantine/core';
import { titleOf } from '../../../shared/scene/proposal-card.ts';
import { run } from '../../store/commands.ts';
import { dismissedOf } from '../../store/proposals.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';

/** Proposed ghosts that nobody wanted; each can be brought back. */
export function DismissedProposals({ opportunityId }: { readonly opportunityId: string }) {
  const t = useT();
  const dismissed = useStore(dismissedOf);
  if (dismissed.length === 0) return null;
  return (
    <Section
      name="ghosts-dismissed"
      title={t('ghost.panel.dismissed', { n: dismissed.length })}
      initiallyClosed
    >
      <ul className={panel.list}>
        {dismissed.map((proposal) => (
          <li key={proposal.id} className={panel.listItem}>
            <div className={panel.listText}>
              {titleOf(proposal, t)} · {t(`scene.lane.${proposal.layer}`)}
            </div>
            <Button
              size="compact-xs"
              variant="default"
              onClick={() => run('ghost.restore', { opportunityId, proposalIds: [proposal.id] })}
            >
              {t('ghost.panel.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
