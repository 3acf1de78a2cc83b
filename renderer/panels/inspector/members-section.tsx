import { CloseButton, Text, UnstyledButton } from '@mantine/core';
import type { Person } from '../../../shared/domain/person.ts';
import { run } from '../../store/commands.ts';
import { select } from '../../store/view.ts';
import { personLabel } from '../../ui/person-name.ts';
import { PersonSelect } from '../../ui/person-select.tsx';
import { useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { Section } from '../section.tsx';
import { useCollection } from '../use-records.ts';

/** Who sits in a committee. */
export function MembersSection({ committee }: { committee: Person }) {
  const t = useT();
  const people = useCollection('people');
  const members = committee.memberIds.flatMap((id) => people[id] ?? []);
  const setMembers = (memberIds: readonly string[]) =>
    run('committee.setMembers', { id: committee.id, memberIds: [...memberIds] });

  return (
    <Section name="members" title={t('domain.term.members')}>
      {members.length === 0 && <Text className={panel.hint}>{t('panel.members.empty')}</Text>}
      <ul className={panel.list}>
        {members.map((member) => (
          <li key={member.id} className={panel.listItem}>
            <UnstyledButton className={panel.listText} onClick={() => select([member.id])}>
              {personLabel(member, t)}
            </UnstyledButton>
            <CloseButton
              size="sm"
              aria-label={t('panel.members.remove', { name: personLabel(member, t) })}
              onClick={() => setMembers(committee.memberIds.filter((id) => id !== member.id))}
            />
          </li>
        ))}
      </ul>
      <PersonSelect
        aria-label={t('panel.members.add')}
        placeholder={t('panel.members.add')}
        value={null}
        allowed={({ id, kind }) =>
          id !== committee.id && kind !== 'committee' && !committee.memberIds.includes(id)
        }
        onChoose={(id) => id && setMembers([...committee.memberIds, id])}
      />
    </Section>
  );
}
