import { Button, MultiSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { INTERACTION_KINDS, type InteractionKind } from '../../../shared/domain/interaction.ts';
import { IsoDate } from '../../../shared/domain/primitives.ts';
import { useCollection } from '../../panels/use-records.ts';
import { run } from '../../store/commands.ts';
import { useStore } from '../../store/use-store.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { PeopleSelect } from '../../ui/people-select.tsx';
import { personName } from '../../ui/person-name.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './contacts.module.css';
import { Doubts } from './doubts.tsx';
import { useProposal } from './use-proposal.ts';

/** One line about a contact: the text is kept, day, kind and people are proposed and can be changed before Enter. */
export function QuickEntry() {
  const t = useT();
  const people = useCollection('people');
  const team = useCollection('teamMembers');
  const opportunityId = useStore((store) => store.view.opportunityId);
  const [text, setText] = useState('');
  const { entry, set, reset } = useProposal(text);
  const [said, setSaid] = useState('');
  const line = useRef<HTMLInputElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const { date, kind, personIds, teamMemberIds } = entry;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (text.trim() === '' || !IsoDate.safeParse(date).success) return;
    if (personIds.length === 0) {
      who.current?.focus();
      setSaid(t('view.contacts.who'));
      return;
    }
    const fields = { note: text.trim(), date, kind, opportunityId };
    const parties = { personIds: [...personIds], teamMemberIds: [...teamMemberIds] };
    if (!run('interaction.add', { ...fields, ...parties })) return;
    setSaid(t('view.contacts.logged', { kind: t(`domain.interaction.${kind}`), date }));
    setText('');
    reset();
    line.current?.focus();
  }

  return (
    <form className={classes.quick} onSubmit={submit}>
      <div className={classes.line}>
        <TextInput
          ref={line}
          className={classes.lineInput ?? ''}
          size="sm"
          aria-label={t('view.contacts.quick')}
          placeholder={t('view.contacts.quickHint')}
          maxLength={20_000}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" disabled={text.trim() === ''}>
          {t('view.contacts.log')}
        </Button>
      </div>
      {text.trim() !== '' && (
        <>
          <div className={classes.proposal}>
            <DayInput
              size="xs"
              label={t('dialog.interaction.date')}
              value={date}
              onDay={(day) => set({ date: day })}
            />
            <ChoiceSelect<InteractionKind>
              size="xs"
              label={t('dialog.interaction.kind')}
              value={kind}
              options={INTERACTION_KINDS.map((value) => ({
                value,
                label: t(`domain.interaction.${value}`),
              }))}
              onChoose={(chosen) => set({ kind: chosen })}
            />
            <PeopleSelect
              ref={who}
              size="xs"
              label={t('view.contacts.theirs')}
              placeholder={personIds.length === 0 ? t('view.contacts.who') : ''}
              allowed={({ kind }) => kind !== 'ghost'}
              value={personIds}
              onChoose={(ids) => set({ personIds: ids })}
            />
            <MultiSelect
              size="xs"
              label={t('dialog.interaction.ours')}
              data={Object.values(team).map(({ id, name }) => ({ value: id, label: name }))}
              value={[...teamMemberIds]}
              onChange={(ids) => set({ teamMemberIds: ids })}
            />
          </div>
          <Doubts
            doubtful={entry.doubtful}
            chosen={personIds}
            nameOf={(id) => (people[id] ? personName(people[id], t) : '')}
            onChoose={(id) => set({ personIds: [...personIds, id] })}
          />
        </>
      )}
      <Announcer text={said} />
    </form>
  );
}
