import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowBigDown,
  IconArrowBigRight,
  IconArrowBigUp,
  IconPencil,
  IconPlugConnected,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { addBeside } from '../../actions/person-actions.ts';
import { openDialog, setRenaming } from '../../store/view.ts';
import { useT } from '../../ui/use-t.ts';
import { keepFocus } from './keep-focus.ts';
import { NodeBar } from './node-bar.tsx';
import classes from './quick-bar.module.css';

/** What is done most often to the selected card, right above it. The same is in the menus and on keys. */
export function QuickBar({ personId }: { readonly personId: string }) {
  const t = useT();
  return (
    <NodeBar label={t('canvas.quick.label')}>
      <Button label={t('canvas.quick.report')} onClick={() => addBeside('report', personId)}>
        <IconArrowBigDown size="1.05rem" stroke={1.6} />
      </Button>
      <Button label={t('canvas.quick.peer')} onClick={() => addBeside('peer', personId)}>
        <IconArrowBigRight size="1.05rem" stroke={1.6} />
      </Button>
      <Button label={t('canvas.quick.manager')} onClick={() => addBeside('manager', personId)}>
        <IconArrowBigUp size="1.05rem" stroke={1.6} />
      </Button>
      <span className={classes.line} />
      <Button
        label={t('canvas.quick.connect')}
        onClick={() => openDialog({ name: 'connect', personId })}
      >
        <IconPlugConnected size="1.05rem" stroke={1.6} />
      </Button>
      <Button label={t('canvas.rename')} onClick={() => setRenaming(personId)}>
        <IconPencil size="1.05rem" stroke={1.6} />
      </Button>
    </NodeBar>
  );
}

function Button(props: {
  readonly label: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <Tooltip label={props.label} openDelay={300}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        tabIndex={-1}
        aria-label={props.label}
        onMouseDown={keepFocus}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
