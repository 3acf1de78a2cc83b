import { Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { TeamMember } from '../../../shared/domain/team-member.ts';
import { tryRun } from '../../store/commands.ts';
import { ChoiceBar } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { useT } from '../../ui/use-t.ts';

const RANKS = ['1', '2', '3'] as const;

interface TeamMemberDialogProps {
  /** Null asks for a new one. */
  readonly member: TeamMember | null;
  readonly onClose: () => void;
  readonly onAdded?: (teamMemberId: string) => void;
}

/** One of ours: name, title, and the rank that is to match the client's layers. */
export function TeamMemberDialog({ member, onClose, onAdded }: TeamMemberDialogProps) {
  const t = useT();
  const [name, setName] = useState(member?.name ?? '');
  const [title, setTitle] = useState(member?.title ?? '');
  const [rank, setRank] = useState<(typeof RANKS)[number]>(
    RANKS.find((value) => Number(value) === member?.rank) ?? '3',
  );

  function submit(event: FormEvent): void {
    event.preventDefault();
    // A dialog inside a panel must not submit a form around it as well.
    event.stopPropagation();
    if (!name.trim()) return;
    const fields = { name: name.trim(), title: title.trim(), rank: Number(rank) };
    const done = member
      ? tryRun('teamMember.edit', { id: member.id, fields })
      : tryRun('teamMember.add', fields);
    if (!done) return;
    onClose();
    const [added] = done.created;
    if (added) onAdded?.(added);
  }

  return (
    <Dialog title={t(member ? 'panel.team.edit' : 'panel.team.add')} size="sm" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={t('panel.team.name')}
            size="sm"
            required
            maxLength={200}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('domain.term.title')}
            size="sm"
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <ChoiceBar
            label={t('domain.term.rank')}
            description={t('panel.team.rankHelp')}
            value={rank}
            options={RANKS.map((value) => ({ value, label: t(`domain.rank.${value}`) }))}
            onChoose={setRank}
          />
        </Stack>
        <FormButtons submit={t('ui.save')} onCancel={onClose} disabled={!name.trim()} />
      </form>
    </Dialog>
  );
}
