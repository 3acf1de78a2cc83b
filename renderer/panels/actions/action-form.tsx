import { Select, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ACTION_STATUSES, type Action } from '../../../shared/domain/action.ts';
import { IsoDate } from '../../../shared/domain/primitives.ts';
import { run } from '../../store/commands.ts';
import type { ActionPreset } from '../../store/types.ts';
import { useStore } from '../../store/use-store.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FormButtons } from '../../ui/form-buttons.tsx';
import { PeopleSelect } from '../../ui/people-select.tsx';
import { useT } from '../../ui/use-t.ts';
import { useCollection } from '../use-records.ts';

interface ActionFormProps {
  /** Null plans a new one. */
  readonly action: Action | null;
  readonly preset?: ActionPreset | undefined;
  readonly onClose: () => void;
}

type Draft = Pick<
  Action,
  'what' | 'ownerId' | 'where' | 'why' | 'personIds' | 'status' | 'outcome'
> & { readonly dueDate: string };

/** An action in its five W: what, who, when, where, why; and once it is over, what came of it. */
export function ActionForm({ action, preset, onClose }: ActionFormProps) {
  const t = useT();
  const team = useCollection('teamMembers');
  const opportunityId = useStore((store) => store.view.opportunityId);
  const [draft, setDraft] = useState<Draft>(() => draftOf(action, preset));
  const set = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
  const { what, ownerId, dueDate, where, why, personIds, status, outcome } = draft;
  const isDated = dueDate === '' || IsoDate.safeParse(dueDate).success;
  const valid = what.trim() !== '' && isDated;

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!valid) return;
    const fields = {
      ...draft,
      personIds: [...personIds],
      dueDate: dueDate === '' ? null : dueDate,
    };
    const done = action
      ? run('action.edit', { id: action.id, fields })
      : run('action.add', { ...fields, opportunityId, gapId: preset?.gapId ?? '' });
    if (done) onClose();
  }

  return (
    <Dialog title={t(action ? 'actions.editTitle' : 'actions.addTitle')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            size="sm"
            label={t('actions.what')}
            required
            data-autofocus
            maxLength={300}
            value={what}
            onChange={({ currentTarget }) => set({ what: currentTarget.value })}
          />
          <Select
            size="sm"
            label={t('actions.who')}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('ui.clear') }}
            nothingFoundMessage={t('ui.nothingFound')}
            data={Object.values(team).map(({ id, name }) => ({ value: id, label: name }))}
            value={ownerId}
            onChange={(chosen) => set({ ownerId: chosen })}
          />
          <DayInput
            size="sm"
            label={t('actions.when')}
            value={dueDate}
            onDay={(day) => set({ dueDate: day })}
          />
          <TextInput
            size="sm"
            label={t('actions.where')}
            maxLength={200}
            value={where}
            onChange={({ currentTarget }) => set({ where: currentTarget.value })}
          />
          <Textarea
            size="sm"
            label={t('actions.why')}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={2_000}
            value={why}
            onChange={({ currentTarget }) => set({ why: currentTarget.value })}
          />
          <PeopleSelect
            size="sm"
            label={t('actions.about')}
            value={personIds}
            onChoose={(ids) => set({ personIds: ids })}
          />
          {action && (
            <ChoiceSelect
              size="sm"
              label={t('domain.term.status')}
              value={status}
              options={ACTION_STATUSES.map((value) => ({
                value,
                label: t(`actions.status.${value}`),
              }))}
              onChoose={(chosen) => set({ status: chosen })}
            />
          )}
          {status !== 'open' && (
            <Textarea
              size="sm"
              label={t('dialog.interaction.outcome')}
              autosize
              minRows={2}
              maxLength={2_000}
              value={outcome}
              onChange={({ currentTarget }) => set({ outcome: currentTarget.value })}
            />
          )}
        </Stack>
        <FormButtons submit={t('ui.save')} onCancel={onClose} disabled={!valid} />
      </form>
    </Dialog>
  );
}

function draftOf(action: Action | null, preset: ActionPreset | undefined): Draft {
  return {
    what: action?.what ?? preset?.what ?? '',
    ownerId: action?.ownerId ?? null,
    dueDate: action?.dueDate ?? '',
    where: action?.where ?? '',
    why: action?.why ?? preset?.why ?? '',
    personIds: action?.personIds ?? [...(preset?.personIds ?? [])],
    status: action?.status ?? 'open',
    outcome: action?.outcome ?? '',
  };
}
