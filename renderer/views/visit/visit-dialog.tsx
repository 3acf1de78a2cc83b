import { Button, Group, MultiSelect, Text, Textarea } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import type { Answer } from '../../../shared/commands/visit/answer.ts';
import { visitQuestions } from '../../../shared/commands/visit/questions.ts';
import { IsoDate } from '../../../shared/domain/primitives.ts';
import { useAssessed } from '../../panels/gaps/use-assessed.ts';
import { useCollection, useOpportunityId } from '../../panels/use-records.ts';
import { run } from '../../store/commands.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { formatDay, localToday } from '../../ui/format.ts';
import { PeopleSelect } from '../../ui/people-select.tsx';
import { useLang, useT } from '../../ui/use-t.ts';
import { QuestionField } from './question-field.tsx';
import classes from './visit.module.css';

interface VisitDialogProps {
  readonly personIds: readonly string[];
  readonly onClose: () => void;
}

/** The next-visit sheet: whom and when, the few questions worth asking, and what was answered. */
export function VisitDialog({ personIds: first, onClose }: VisitDialogProps) {
  const t = useT();
  const lang = useLang();
  const team = useCollection('teamMembers');
  const opportunityId = useOpportunityId();
  const opportunity = useCollection('opportunities')[opportunityId ?? '']?.name ?? '';
  const gaps = useAssessed()?.gaps;
  const [personIds, setPersonIds] = useState<string[]>([...first]);
  const [ours, setOurs] = useState<string[]>([]);
  const [date, setDate] = useState(localToday());
  const [note, setNote] = useState('');
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(new Map());
  const questions = useMemo(
    () => (personIds.length === 0 ? [] : visitQuestions(gaps ?? [], personIds)),
    [gaps, personIds],
  );
  const given = questions.flatMap(({ id }) => answers.get(id) ?? []);
  const valid = opportunityId !== null && personIds.length > 0 && IsoDate.safeParse(date).success;

  function submit(event: FormEvent): void {
    event.preventDefault();
    event.stopPropagation();
    if (!valid) return;
    const visit = { personIds, teamMemberIds: ours, opportunityId, date, note };
    if (run('visit.record', { ...visit, answers: given })) onClose();
  }

  function answer(id: string, value: Answer | null): void {
    const next = new Map(answers);
    if (value === null) next.delete(id);
    else next.set(id, value);
    setAnswers(next);
  }

  return (
    <Dialog title={t('visit.title')} size="lg" className={classes.sheet ?? ''} onClose={onClose}>
      <form onSubmit={submit}>
        <Text size="sm" c="dimmed">
          {t('visit.for', {
            opportunity,
            date: IsoDate.safeParse(date).success ? formatDay(date, lang) : '',
          })}
        </Text>
        <div className={classes.visit}>
          <PeopleSelect
            size="sm"
            label={t('visit.who')}
            {...(first.length === 0 ? { 'data-autofocus': true } : {})}
            allowed={({ kind, status }) => kind === 'person' && status === 'active'}
            value={personIds}
            onChoose={setPersonIds}
          />
          <DayInput size="sm" label={t('visit.when')} value={date} onDay={setDate} />
          <MultiSelect
            size="sm"
            label={t('visit.ours')}
            data={Object.values(team).map(({ id, name }) => ({ value: id, label: name }))}
            value={ours}
            onChange={setOurs}
          />
        </div>
        {questions.length === 0 ? (
          <Text size="sm" c="dimmed" mt="md">
            {t(personIds.length === 0 ? 'visit.choose' : 'visit.none')}
          </Text>
        ) : (
          <ol className={classes.questions}>
            {questions.map((question, place) => (
              <QuestionField
                key={question.id}
                question={question}
                answer={answers.get(question.id) ?? null}
                focusFirst={first.length > 0 && place === 0}
                onAnswer={(value) => answer(question.id, value)}
              />
            ))}
          </ol>
        )}
        <Textarea
          size="sm"
          label={t('visit.note')}
          autosize
          minRows={2}
          maxLength={20_000}
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        <Group justify="flex-end" gap="xs" mt="md" className={classes.buttons ?? ''}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPrinter size="0.9rem" />}
            disabled={questions.length === 0}
            onClick={() => window.print()}
          >
            {t('visit.print')}
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button size="xs" type="submit" disabled={!valid}>
            {t('visit.record')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
