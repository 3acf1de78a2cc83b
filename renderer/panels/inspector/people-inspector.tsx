import { Text } from '@mantine/core';
import { assessmentId } from '../../../shared/domain/assessment.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { FUNCTIONS, type Influence, LAYERS, REACHES } from '../../../shared/domain/values.ts';
import { run } from '../../store/commands.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { PersonSelect } from '../../ui/person-select.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { useCollection, useOpportunityId } from '../use-records.ts';
import { editPeople } from './edits.ts';
import { InfluenceChips } from './influence-chips.tsx';
import classes from './inspector.module.css';
import { OwnerSelect } from './owner-select.tsx';

/** What several selected people have in common, changed for all of them in one step. */
export function PeopleInspector({ personIds }: { personIds: readonly string[] }) {
  const t = useT();
  const all = useCollection('people');
  const people = personIds.flatMap((id) => all[id] ?? []);
  const ids = [...personIds];
  return (
    <>
      <div className={classes.head}>
        <Text fw={600}>{t('panel.several.title', { n: people.length })}</Text>
        <Text className={panel.hint}>{t('panel.several.hint')}</Text>
      </div>
      <SharedInfluences personIds={ids} />
      <Section name="several" title={t('panel.person.post')}>
        <ChoiceSelect
          className={panel.field}
          label={t('domain.term.layer')}
          value={shared(people, 'layer')}
          options={LAYERS.map((value) => ({ value, label: t(`domain.layer.${value}`) }))}
          onChoose={(layer) => run('person.setLayer', { ids, layer })}
        />
        <ChoiceSelect
          className={panel.field}
          label={t('domain.term.function')}
          value={shared(people, 'function')}
          options={FUNCTIONS.map((value) => ({ value, label: t(`domain.function.${value}`) }))}
          onChoose={(value) => editPeople(ids, { function: value })}
        />
        <PersonSelect
          className={panel.field}
          label={t('domain.term.manager')}
          placeholder={
            people.every(({ managerId }) => managerId === null)
              ? t('panel.person.noManager')
              : t('ui.mixed')
          }
          value={shared(people, 'managerId')}
          allowed={({ id }) => !ids.includes(id)}
          onChoose={(managerId) => run('person.setManager', { ids, managerId })}
        />
        <ChoiceSelect
          className={panel.field}
          label={t('domain.term.reach')}
          value={shared(people, 'reach')}
          options={REACHES.map((value) => ({ value, label: t(`domain.reach.${value}`) }))}
          onChoose={(reach) => editPeople(ids, { reach })}
        />
        <OwnerSelect
          value={shared(people, 'ownerId')}
          mixed={people.some(({ ownerId }) => ownerId !== people[0]?.ownerId)}
          onChoose={(ownerId) => editPeople(ids, { ownerId })}
        />
      </Section>
    </>
  );
}

function SharedInfluences({ personIds }: { personIds: string[] }) {
  const t = useT();
  const opportunityId = useOpportunityId();
  const assessments = useCollection('assessments');
  if (!opportunityId) return null;
  function held(influence: Influence): boolean | 'mixed' {
    const holders = personIds.filter((id) =>
      assessments[assessmentId(opportunityId ?? '', id)]?.influences.includes(influence),
    ).length;
    return holders === 0 ? false : holders === personIds.length || 'mixed';
  }
  return (
    <Section name="several-influences" title={t('domain.term.influence')}>
      <InfluenceChips
        held={held}
        onToggle={(influence) =>
          run('assessment.toggleInfluence', { opportunityId, personIds, influence })
        }
      />
    </Section>
  );
}

function shared<F extends keyof Person>(people: readonly Person[], field: F): Person[F] | null {
  const [first] = people;
  return first && people.every((person) => person[field] === first[field]) ? first[field] : null;
}
