import type { Person } from '../../../shared/domain/person.ts';
import { REACHES } from '../../../shared/domain/values.ts';
import { ChoiceSelect } from '../../ui/choice.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { editPeople } from './edits.ts';
import { OwnerSelect } from './owner-select.tsx';

/** How well we reach somebody, and who of ours looks after it. */
export function RelationshipSection({ person }: { person: Person }) {
  const t = useT();
  return (
    <Section name="relationship" title={t('panel.relationship.title')}>
      {person.kind !== 'ghost' && (
        <ChoiceSelect
          className={panel.field}
          label={t('domain.term.reach')}
          value={person.reach}
          options={REACHES.map((value) => ({
            value,
            label: t(`domain.reach.${value}`),
            help: t(`panel.reach.${value}`),
          }))}
          onChoose={(reach) => editPeople([person.id], { reach })}
        />
      )}
      <OwnerSelect
        value={person.ownerId}
        onChoose={(ownerId) => editPeople([person.id], { ownerId })}
      />
    </Section>
  );
}
