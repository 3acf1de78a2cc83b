import { Text } from '@mantine/core';
import { useId } from 'react';
import type { Answer } from '../../../shared/commands/visit/answer.ts';
import { ANSWER_KINDS, type Question } from '../../../shared/commands/visit/question.ts';
import { questionText } from '../../../shared/commands/visit/question-text.ts';
import { useAssessed } from '../../panels/gaps/use-assessed.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import { ChoiceAnswer } from './choice-answer.tsx';
import { PersonAnswer } from './person-answer.tsx';
import { TextAnswer } from './text-answer.tsx';
import classes from './visit.module.css';

interface QuestionFieldProps {
  readonly question: Question;
  readonly answer: Answer | null;
  readonly focusFirst: boolean;
  readonly onAnswer: (answer: Answer | null) => void;
}

/** One question in plain words, what its answer would close, and the tap or line that answers it. */
export function QuestionField({ question, answer, focusFirst, onAnswer }: QuestionFieldProps) {
  const t = useT();
  const id = useId();
  const records = useStore((store) => store.open?.records);
  const gaps = useAssessed()?.gaps ?? [];
  if (!records) return null;
  const { ask, subject, closes } = question;
  const kind = ANSWER_KINDS[ask];
  const rules = gaps
    .filter((gap) => closes.includes(gap.id))
    .map(({ rule }) => t(`rule.${rule}.name`));
  const give = (value: string, personId: string | null = null) =>
    onAnswer({ ask, subject, value, personId });
  const shared = { labelId: id, autoFocus: focusFirst };
  return (
    <li className={classes.question}>
      <Text id={id} size="sm" fw={600}>
        {questionText(t, question, records)}
      </Text>
      <Text size="xs" c="dimmed">
        {t('visit.closes', { gaps: [...new Set(rules)].join(t('ui.listComma')) })}
      </Text>
      {kind === 'text' ? (
        <TextAnswer
          {...shared}
          value={answer?.value ?? ''}
          onChange={(text) => (text.trim() === '' ? onAnswer(null) : give(text))}
        />
      ) : kind === 'person' || kind === 'personOrNone' ? (
        <PersonAnswer
          {...shared}
          canBeNobody={kind === 'personOrNone'}
          answer={answer}
          onPerson={(personId) => (personId === null ? onAnswer(null) : give('', personId))}
          onName={(name) => (name.trim() === '' ? onAnswer(null) : give(name))}
          onNobody={() => give('')}
        />
      ) : (
        <ChoiceAnswer
          {...shared}
          kind={kind}
          among={question.among}
          value={answer?.personId ?? answer?.value ?? null}
          onChoose={(value) =>
            value === null ? onAnswer(null) : kind === 'oneOf' ? give('', value) : give(value)
          }
        />
      )}
      <div className={classes.line} aria-hidden />
    </li>
  );
}
