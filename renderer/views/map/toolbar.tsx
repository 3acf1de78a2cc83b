import { Button, Divider, Tooltip } from '@mantine/core';
import { IconLayoutSidebar, IconLayoutSidebarRight, IconUserPlus } from '@tabler/icons-react';
import type { StepLabel } from '../../../shared/document/history.ts';
import { messageKey, type Translate } from '../../../shared/i18n/messages.ts';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { ActionButton } from '../../ui/action-button.tsx';
import { Announcer } from '../../ui/announcer.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useT } from '../../ui/use-t.ts';
import { LayoutSwitch } from './layout-switch.tsx';
import { LensButton } from './lens-button.tsx';
import classes from './map-view.module.css';

interface ToolbarProps {
  readonly outlineShown: boolean;
  readonly panelShown: boolean;
  readonly onToggleOutline: () => void;
  readonly onTogglePanel: () => void;
}

/** What is done to the map. */
export function Toolbar({
  outlineShown,
  panelShown,
  onToggleOutline,
  onTogglePanel,
}: ToolbarProps) {
  const t = useT();
  const undoLabel = useStore((store) => store.open?.undoLabel);
  const redoLabel = useStore((store) => store.open?.redoLabel);
  const comparing = useStore((store) => store.comparing !== null);
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('view.map.toolbar')}>
      <IconButton label={t('view.map.outline')} pressed={outlineShown} onClick={onToggleOutline}>
        <IconLayoutSidebar size="1.1rem" stroke={1.75} />
      </IconButton>
      <Divider orientation="vertical" />
      <Tooltip label={t('view.map.addHint')}>
        <Button
          size="xs"
          classNames={{
            root: classes.add ?? '',
            section: classes.addSign ?? '',
            label: classes.addLabel ?? '',
          }}
          leftSection={<IconUserPlus size="1rem" stroke={1.75} />}
          disabled={comparing}
          onClick={() => perform('person.add')}
        >
          {t('action.person.add')}
        </Button>
      </Tooltip>
      <Divider orientation="vertical" />
      <ActionButton
        id="edit.undo"
        {...(undoLabel ? { label: t('view.map.undo', { step: stepText(t, undoLabel) }) } : {})}
      />
      <ActionButton
        id="edit.redo"
        {...(redoLabel ? { label: t('view.map.redo', { step: stepText(t, redoLabel) }) } : {})}
      />
      <Divider orientation="vertical" />
      <LayoutSwitch />
      <ActionButton id="view.tidy" />
      <ActionButton id="view.fit" />
      <LensButton />
      <Divider orientation="vertical" />
      <ActionButton id="file.import" />
      <ActionButton id="file.export" />
      <Announcer text={undoLabel ? stepText(t, undoLabel) : ''} />
      <span className={classes.spring} />
      <IconButton label={t('view.map.panel')} pressed={panelShown} onClick={onTogglePanel}>
        <IconLayoutSidebarRight size="1.1rem" stroke={1.75} />
      </IconButton>
    </div>
  );
}

/** What undo or redo would take back or do again. */
function stepText(t: Translate, step: StepLabel): string {
  return t(messageKey(step.key), step.params);
}
