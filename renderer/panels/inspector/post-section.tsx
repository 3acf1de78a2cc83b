import { PERSON_KINDS, PERSON_STATUSES, type Person } from '../../../shared/domain/person.ts';
import { FUNCTIONS, INFLUENCES, LAYERS } from '../../../shared/domain/values.ts';
import { run } from '../../store/commands.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { PersonSelect } from '../../ui/person-select.tsx';
import { LineField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { editPeople } from './edits.ts';

/** Where somebody stands in the client's organization. */
export function PostSection({ person }: { person: Person }) {
  const t = useT();
  const ids = [person.id];
  return (
    <Section name="post" title={t('panel.person.post')}>
      <LineField
        className={panel.field}
        label={t('domain.term.department')}
        maxLength={300}
        value={person.department}
        onCommit={(department, gesture) => editPeople(ids, { department }, gesture)}
      />
      <ChoiceSelect
        className={panel.field}
        label={t('domain.term.layer')}
        value={person.layer}
        options={LAYERS.map((value) => ({
          value,
          label: t(`domain.layer.${value}`),
          help: t(`panel.layer.${value}`),
        }))}
        onChoose={(layer) => run('person.setLayer', { ids, layer })}
      />
      <ChoiceSelect
        className={panel.field}
        label={t('domain.term.function')}
        value={person.function}
        options={FUNCTIONS.map((value) => ({ value, label: t(`domain.function.${value}`) }))}
        onChoose={(value) => editPeople(ids, { function: value })}
      />
      <PersonSelect
        className={panel.field}
        label={t('domain.term.manager')}
        placeholder={t('panel.person.noManager')}
        value={person.managerId}
        allowed={({ id }) => id !== person.id}
        onChoose={(managerId) => run('person.setManager', { ids, managerId })}
      />
      <ChoiceSelect
        className={panel.field}
        label={t('panel.person.kind')}
        value={person.kind}
        options={PERSON_KINDS.map((value) => ({
          value,
          label: t(`domain.kind.${value}`),
          help: t(`panel.kind.${value}`),
        }))}
        onChoose={(kind) => editPeople(ids, { kind })}
      />
      <ChoiceSelect
        className={panel.field}
        label={t('domain.term.status')}
        value={person.status}
        options={PERSON_STATUSES.map((value) => ({ value, label: t(`domain.status.${value}`) }))}
        onChoose={(status) =>
          status === 'left'
            ? run('person.markLeft', { ids })
            : editPeople(ids, { status, leftOn: null })
        }
      />
      {person.status === 'left' && (
        <DateField
          className={panel.field}
          label={t('panel.person.leftOn')}
          value={person.leftOn}
          onCommit={(leftOn, gesture) => editPeople(ids, { leftOn }, gesture)}
        />
      )}
      {person.kind === 'ghost' && (
        <>
          <ChoiceSelect
            className={panel.field}
            label={t('panel.person.wanted')}
            placeholder={t('panel.person.noWanted')}
            clearable
            onClear={() => editPeople(ids, { wantedInfluence: null })}
            value={person.wantedInfluence}
            options={INFLUENCES.map((value) => ({ value, label: t(`domain.influence.${value}`) }))}
            onChoose={(wantedInfluence) => editPeople(ids, { wantedInfluence })}
          />
          <DateField
            className={panel.field}
            label={t('panel.person.due')}
            value={person.dueDate}
            onCommit={(dueDate, gesture) => editPeople(ids, { dueDate }, gesture)}
          />
        </>
      )}
    </Section>
  );
}
