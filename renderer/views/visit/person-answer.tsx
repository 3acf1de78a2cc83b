import { Checkbox, TextInput } from '@mantine/core';
import type { Answer } from '../../../shared/commands/visit/answer.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './visit.module.css';

interface PersonAnswerProps {
  readonly canBeNobody: boolean;
  readonly labelId: string;
  readonly autoFocus: boolean;
  readonly answer: Answer | null;
  readonly onPerson: (personId: string | null) => void;
  readonly onName: (name: string) => void;
  readonly onNobody: () => void;
}

/** An answer that names somebody: on the map already, or new. */
export function PersonAnswer(props: PersonAnswerProps) {
  const t = useT();
  const { canBeNobody, labelId, autoFocus, answer, onPerson, onName, onNobody } = props;
  const isNobody = answer !== null && answer.personId === null && answer.value === '';
  return (
    <div className={classes.person}>
      <PersonSelect
        size="xs"
        aria-labelledby={labelId}
        placeholder={t('visit.somebody')}
        {...(autoFocus ? { 'data-autofocus': true } : {})}
        allowed={({ kind, status }) => kind !== 'ghost' && status === 'active'}
        value={answer?.personId ?? null}
        onChoose={onPerson}
      />
      <TextInput
        size="xs"
        aria-label={t('visit.newPerson')}
        placeholder={t('visit.newPerson')}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={answer?.value ?? ''}
        onChange={({ currentTarget }) => onName(currentTarget.value)}
      />
      {canBeNobody && (
        <Checkbox
          size="xs"
          label={t('visit.nobody')}
          checked={isNobody}
          onChange={({ currentTarget }) => (currentTarget.checked ? onNobody() : onPerson(null))}
        />
      )}
    </div>
  );
}
