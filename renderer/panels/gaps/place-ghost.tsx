import { Button } from '@mantine/core';
import { IconUserQuestion } from '@tabler/icons-react';
import type { Gap } from '../../../shared/domain/gap.ts';
import { dismissedOf, proposalsOf } from '../../store/proposals.ts';
import { useStore } from '../../store/use-store.ts';
import { openDialog } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';

/** For a gap that a ghost would answer: places it, also one that was dismissed. */
export function PlaceGhost({ gap }: { readonly gap: Gap }) {
  const t = useT();
  const proposalId = useStore(
    (store) =>
      [...proposalsOf(store), ...dismissedOf(store)].find(({ gapIds }) => gapIds.includes(gap.id))
        ?.id,
  );
  if (gap.status !== 'open' || proposalId === undefined) return null;
  return (
    <Button
      size="compact-xs"
      variant="light"
      style={{ alignSelf: 'flex-start' }}
      leftSection={<IconUserQuestion size="0.9rem" />}
      onClick={() => openDialog({ name: 'accept-ghost', proposalId })}
    >
      {t('ghost.panel.place')}
    </Button>
  );
}
