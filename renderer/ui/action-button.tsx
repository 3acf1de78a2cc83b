import { actionById, perform } from '../actions/actions.ts';
import { useStore } from '../store/use-store.ts';
import { actionIcon } from './action-icons.ts';
import { IconButton } from './icon-button.tsx';
import { shortcutText } from './shortcut-text.ts';
import { useT } from './use-t.ts';

interface ActionButtonProps {
  readonly id: string;
  /** Says more than the action's own name, for example what undo would take back. */
  readonly label?: string;
}

/** An action as an icon button. */
export function ActionButton({ id, label }: ActionButtonProps) {
  const t = useT();
  const action = actionById(id);
  const enabled = useStore(action.enabled);
  const Icon = actionIcon(id);
  const shortcut = action.shortcuts?.[0];
  return (
    <IconButton
      label={label ?? t(action.labelKey)}
      shortcut={shortcut && shortcutText(shortcut)}
      disabled={!enabled}
      onClick={() => perform(id)}
    >
      {Icon && <Icon size="1.1rem" stroke={1.75} />}
    </IconButton>
  );
}
