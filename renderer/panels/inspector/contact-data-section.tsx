import type { Person } from '../../../shared/domain/person.ts';
import { DateField } from '../../ui/date-field.tsx';
import { LineField, ProseField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { editPeople } from './edits.ts';

/** How to reach somebody, since when they hold the post, and notes. */
export function ContactDataSection({ person }: { person: Person }) {
  const t = useT();
  const ids = [person.id];
  return (
    <Section
      name="contact"
      title={t('panel.person.contact')}
      initiallyClosed={!person.email && !person.phone && !person.notes}
    >
      {person.kind === 'person' && (
        <>
          <LineField
            className={panel.field}
            label={t('panel.person.email')}
            inputMode="email"
            maxLength={254}
            value={person.email}
            onCommit={(email, gesture) => editPeople(ids, { email }, gesture)}
          />
          <LineField
            className={panel.field}
            label={t('panel.person.phone')}
            inputMode="tel"
            maxLength={60}
            value={person.phone}
            onCommit={(phone, gesture) => editPeople(ids, { phone }, gesture)}
          />
          <DateField
            className={panel.field}
            label={t('panel.person.since')}
            value={person.since}
            onCommit={(since, gesture) => editPeople(ids, { since }, gesture)}
          />
        </>
      )}
      <ProseField
        className={panel.field}
        label={t('domain.term.notes')}
        maxLength={20_000}
        value={person.notes}
        onCommit={(notes, gesture) => editPeople(ids, { notes }, gesture)}
      />
    </Section>
  );
}
