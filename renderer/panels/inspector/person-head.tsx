import { Menu, Text } from '@mantine/core';
import { IconDots, IconUser, IconUserQuestion, IconUsersGroup } from '@tabler/icons-react';
import type { Person } from '../../../shared/domain/person.ts';
import { actionById, perform } from '../../actions/actions.ts';
import { renamePerson } from '../../store/rename-person.ts';
import { useStore } from '../../store/use-store.ts';
import { actionIcon } from '../../ui/action-icons.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { LineField } from '../../ui/text-fields.tsx';
import { useT } from '../../ui/use-t.ts';
import { editPeople } from './edits.ts';
import classes from './inspector.module.css';

const KIND_ICONS = {
  person: IconUser,
  committee: IconUsersGroup,
  ghost: IconUserQuestion,
} as const;
const ACTIONS = [
  'person.addReport',
  'person.addPeer',
  'person.addManager',
  'person.connect',
  'ghost.fill',
  'edit.duplicate',
  'person.markLeft',
  'edit.delete',
] as const;

/** Kind, name and title, and what can be done with somebody. */
export function PersonHead({ person }: { person: Person }) {
  const t = useT();
  const KindIcon = KIND_ICONS[person.kind];
  return (
    <div className={classes.head}>
      <div className={classes.headLine}>
        <KindIcon size="1rem" stroke={1.75} aria-hidden />
        <Text size="xs" c="dimmed" component="span">
          {t(`domain.kind.${person.kind}`)}
          {person.status !== 'active' && ` · ${t(`domain.status.${person.status}`)}`}
        </Text>
        <span className={classes.spring} />
        <PersonMenu />
      </div>
      <LineField
        className={classes.name}
        size="sm"
        aria-label={t('panel.person.name')}
        placeholder={t(person.kind === 'ghost' ? 'panel.person.ghostName' : 'panel.person.name')}
        maxLength={200}
        value={person.name}
        onCommit={(name, gesture) => renamePerson(person.id, name, gesture)}
      />
      <LineField
        aria-label={t('domain.term.title')}
        placeholder={t('domain.term.title')}
        maxLength={300}
        value={person.title}
        onCommit={(title, gesture) => editPeople([person.id], { title }, gesture)}
      />
    </div>
  );
}

function PersonMenu() {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('panel.person.more')}>
          <IconDots size="1.1rem" />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTIONS.map((id) => (
          <PersonMenuItem key={id} id={id} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function PersonMenuItem({ id }: { id: string }) {
  const t = useT();
  const action = actionById(id);
  const enabled = useStore(action.enabled);
  const Icon = actionIcon(id);
  return (
    <Menu.Item
      disabled={!enabled}
      leftSection={Icon && <Icon size="1rem" stroke={1.75} />}
      {...(id === 'edit.delete' ? { color: 'red' } : {})}
      onClick={() => perform(id)}
    >
      {t(action.labelKey)}
    </Menu.Item>
  );
}
