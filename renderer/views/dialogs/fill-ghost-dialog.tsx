import { Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { titleOf } from '../../../shared/scene/proposal-card.ts';
import { centerOn } from '../../canvas/canvas-api.ts';
import { fillGhost } from '../../store/fill-ghost.ts';
import { proposalById } from '../../store/proposals.ts';
import { storeApi } from '../../store/store.ts';
import type { GhostPlace } from '../../store/types.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { personName } from '../../ui/person-name.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import { useT } from '../../ui/use-t.ts';

interface FillGhostDialogProps {
  readonly place: GhostPlace;
  readonly onClose: () => void;
}

/** Says who on the map it is that a proposal or a ghost stands for: what dropping a card on it does. */
export function FillGhostDialog({ place, onClose }: FillGhostDialogProps) {
  const t = useT();
  const [personId, setPersonId] = useState<string | null>(null);
  const ghost = useGhostName(place);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!personId || !fillGhost(place, personId)) return;
    onClose();
    centerOn([personId]);
  }

  return (
    <Dialog title={t('ghost.dialog.fillTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{t('ghost.dialog.fillHelp', { ghost })}</Text>
          <PersonSelect
            size="sm"
            label={t('ghost.dialog.person')}
            placeholder={t('dialog.connect.toHint')}
            data-autofocus
            value={personId}
            allowed={({ kind, status }) => kind !== 'ghost' && status === 'active'}
            onChoose={setPersonId}
          />
        </Stack>
        <FormButtons submit={t('ghost.dialog.fill')} onCancel={onClose} disabled={!personId} />
      </form>
    </Dialog>
  );
}

function useGhostName(place: GhostPlace): string {
  const t = useT();
  if (place.kind === 'proposal') {
    const proposal = proposalById(place.proposalId);
    return proposal ? titleOf(proposal, t) : '';
  }
  const ghost = storeApi.getState().open?.records.people[place.ghostId];
  return ghost ? personName(ghost, t) : '';
}
