import { Menu } from '@mantine/core';
import { actionById, perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { actionIcon } from '../../ui/action-icons.ts';
import { shortcutText } from '../../ui/shortcut-text.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './context-menu.module.css';

interface ActionItemProps {
  readonly id: string;
  /** Shorter than the action's own name, where the menu around it says the rest. */
  readonly label?: string;
}

/** An action as an item of a menu, with its keys; one that can be on or off says whether it is. */
export function ActionItem({ id, label }: ActionItemProps) {
  const t = useT();
  const action = actionById(id);
  const enabled = useStore(action.enabled);
  const checked = useStore((store) => action.checked?.(store) ?? null);
  const Icon = actionIcon(id);
  const shortcut = action.shortcuts?.[0];
  const text = label ?? t(action.labelKey);
  const keys = shortcut && <span className={classes.keys}>{shortcutText(shortcut)}</span>;
  if (checked !== null)
    return (
      <Menu.CheckboxItem
        className={classes.check}
        closeMenuOnClick
        disabled={!enabled}
        checked={checked}
        rightSection={keys}
        onChange={() => perform(id)}
      >
        {text}
      </Menu.CheckboxItem>
    );
  return (
    <Menu.Item
      disabled={!enabled}
      leftSection={Icon && <Icon size="1rem" stroke={1.75} />}
      rightSection={keys}
      onClick={() => perform(id)}
    >
      {text}
    </Menu.Item>
  );
}

interface SubmenuProps {
  readonly label: string;
  /** Ids of the actions in it, with what they are called there. */
  readonly items: readonly { readonly id: string; readonly label: string }[];
}

/** Actions that exclude each other, one level down. */
export function Submenu({ label, items }: SubmenuProps) {
  const enabled = useStore((store) => items.some(({ id }) => actionById(id).enabled(store)));
  return (
    <Menu.Sub>
      <Menu.Sub.Target>
        <Menu.Sub.Item disabled={!enabled}>{label}</Menu.Sub.Item>
      </Menu.Sub.Target>
      <Menu.Sub.Dropdown>
        {items.map((item) => (
          <ActionItem key={item.id} {...item} />
        ))}
      </Menu.Sub.Dropdown>
    </Menu.Sub>
  );
}
