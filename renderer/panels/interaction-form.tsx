import { MultiSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import {
  INTERACTION_KINDS,
  type Interaction,
  type InteractionKind,
} from '../../shared/domain/interaction.ts';
import { IsoDate } from '../../shared/domain/primitives.ts';
import { run } from '../store/commands.ts';
import { useStore } from '../store/use-store.ts';
import { ChoiceSelect } from '../ui/choice.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { FormButtons } from '../ui/form-buttons.tsx';
import { localToday } from '../ui/format.ts';
import { personName } from '../ui/person-name.ts';
import { useT } from '../ui/use-t.ts';
import { useCollection } from './use-records.ts';

interface InteractionFormProps {
  /** Null logs a new contact. */
  readonly interaction: Interaction | null;
  readonly personIds: readonly string[];
  readonly onClose: () => void;
}

/** A contact with people of the client: when, how, who of ours, and what came of it. */
export function InteractionForm({ interaction, personIds, onClose }: InteractionFormProps) {
  const t = useT();
  const people = useCollection('people');
  const team = useCollection('teamMembers');
  const opportunityId = useStore((store) => store.view.opportunityId);
  const [date, setDate] = useState(interaction?.date ?? localToday());
  const [kind, setKind] = useState<InteractionKind>(interaction?.kind ?? 'visit');
  const [ours, setOurs] = useState<string[]>([...(interaction?.teamMemberIds ?? [])]);
  const [note, setNote] = useState(interaction?.note ?? '');
  const [outcome, setOutcome] = useState(interaction?.outcome ?? '');
  const [nextStep, setNextStep] = useState(interaction?.nextStep ?? '');
  const valid = IsoDate.safeParse(date).success && personIds.length > 0;
  const names = personIds.flatMap((id) => people[id] ?? []).map((person) => personName(person, t));

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!valid) return;
    const fields = { date, kind, teamMemberIds: ours, note, outcome, nextStep };
    const done = interaction
      ? run('interaction.edit', { id: interaction.id, fields })
      : run('interaction.add', { ...fields, personIds: [...personIds], opportunityId });
    if (done) onClose();
  }

  return (
    <Dialog
      title={t(interaction ? 'dialog.interaction.editTitle' : 'dialog.interaction.title', {
        names: names.join(t('ui.listComma')),
      })}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <DayInput
            size="sm"
            label={t('dialog.interaction.date')}
            required
            value={date}
            onDay={setDate}
          />
          <ChoiceSelect
            size="sm"
            label={t('dialog.interaction.kind')}
            value={kind}
            options={INTERACTION_KINDS.map((value) => ({
              value,
              label: t(`domain.interaction.${value}`),
            }))}
            onChoose={setKind}
          />
          <MultiSelect
            size="sm"
            label={t('dialog.interaction.ours')}
            placeholder={ours.length === 0 ? t('dialog.interaction.oursHint') : ''}
            data={Object.values(team).map(({ id, name }) => ({ value: id, label: name }))}
            value={ours}
            onChange={setOurs}
            searchable
            nothingFoundMessage={t('ui.nothingFound')}
          />
          <Textarea
            size="sm"
            label={t('dialog.interaction.note')}
            autosize
            minRows={3}
            maxRows={10}
            maxLength={20_000}
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <TextInput
            size="sm"
            label={t('dialog.interaction.outcome')}
            maxLength={2_000}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value)}
          />
          <TextInput
            size="sm"
            label={t('dialog.interaction.nextStep')}
            maxLength={2_000}
            value={nextStep}
            onChange={(event) => setNextStep(event.currentTarget.value)}
          />
        </Stack>
        <FormButtons submit={t('ui.save')} onCancel={onClose} disabled={!valid} />
      </form>
    </Dialog>
  );
}
