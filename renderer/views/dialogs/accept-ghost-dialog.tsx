import { Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addDays, IsoDate } from '../../../shared/domain/primitives.ts';
import type { GhostProposal } from '../../../shared/rules/propose-ghosts.ts';
import { titleOf } from '../../../shared/scene/proposal-card.ts';
import { centerOn } from '../../canvas/canvas-api.ts';
import { useCollection } from '../../panels/use-records.ts';
import { tryRun } from '../../store/commands.ts';
import { proposalById } from '../../store/proposals.ts';
import { select } from '../../store/view.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { localToday } from '../../ui/format.ts';
import { useT } from '../../ui/use-t.ts';

/** Within how many days a name is looked for, unless somebody says otherwise. */
const DAYS = 14;

interface AcceptGhostDialogProps {
  readonly proposalId: string;
  readonly onClose: () => void;
}

/** Makes a proposal a ghost: its likely title, who of ours looks for the name, and by when. */
export function AcceptGhostDialog({ proposalId, onClose }: AcceptGhostDialogProps) {
  const [proposal] = useState(() => proposalById(proposalId));
  return proposal ? <AcceptForm proposal={proposal} onClose={onClose} /> : null;
}

function AcceptForm({
  proposal,
  onClose,
}: {
  readonly proposal: GhostProposal;
  readonly onClose: () => void;
}) {
  const t = useT();
  const team = Object.values(useCollection('teamMembers'));
  const [title, setTitle] = useState(() => titleOf(proposal, t));
  const [ownerId, setOwnerId] = useState(team.length === 1 ? (team[0]?.id ?? null) : null);
  const [dueDate, setDueDate] = useState(() => addDays(localToday(), DAYS));
  const valid = dueDate === '' || IsoDate.safeParse(dueDate).success;
  const { layer, function: name, wantedInfluence } = proposal;
  const seat = [
    t(`scene.lane.${layer}`),
    t(`domain.function.${name}`),
    ...(wantedInfluence ? [t(`domain.influence.${wantedInfluence}`)] : []),
  ];

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!valid) return;
    const fields = { layer, function: name, wantedInfluence, title };
    const done = tryRun('ghost.accept', { ...fields, ownerId, dueDate: dueDate || null });
    if (!done) return;
    onClose();
    select(done.created);
    centerOn(done.created);
  }

  return (
    <Dialog title={t('ghost.dialog.acceptTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">{seat.join(' · ')}</Text>
          <TextInput
            size="sm"
            label={t('ghost.dialog.title')}
            maxLength={300}
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Select
            size="sm"
            label={t('ghost.dialog.owner')}
            placeholder={t('panel.relationship.noOwner')}
            searchable
            clearable
            nothingFoundMessage={t('ui.nothingFound')}
            clearButtonProps={{ 'aria-label': t('ui.clear') }}
            data={team.map(({ id, name: member }) => ({ value: id, label: member }))}
            value={ownerId}
            onChange={setOwnerId}
          />
          <DayInput
            size="sm"
            label={t('ghost.dialog.due')}
            min={localToday()}
            value={dueDate}
            onDay={setDueDate}
          />
        </Stack>
        <FormButtons submit={t('ghost.dialog.accept')} onCancel={onClose} disabled={!valid} />
      </form>
    </Dialog>
  );
}
