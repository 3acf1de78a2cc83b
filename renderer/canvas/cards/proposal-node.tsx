import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus, IconUserCheck, IconX } from '@tabler/icons-react';
import { type Node, type NodeProps, NodeToolbar, Position } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import { useCanvasState, useModel } from '../controller-context.ts';
import { CONTROL } from '../gestures/pointer.ts';
import { CardFrame } from './card-frame.tsx';
import classes from './card-node.module.css';
import { keepFocus } from './keep-focus.ts';
import quick from './quick-bar.module.css';

export type ProposalFlowNode = Node<
  { readonly proposalId: string; readonly description: string },
  'proposal'
>;

/** Id of the element of a proposal, by which the map names what is current. */
export function proposalElementId(proposalId: string): string {
  return `proposal-${proposalId}`;
}

/** The proposed ghosts as nodes: few, so they are always mounted. */
export function useProposalNodes(): ProposalFlowNode[] {
  const proposals = useModel()?.proposals;
  return useMemo(
    () =>
      (proposals ?? []).map(({ id, x, y, width, height, description }) => ({
        id: proposalElementId(id),
        type: 'proposal',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        // The element inside carries name and role.
        ariaRole: 'presentation',
        domAttributes: { 'aria-roledescription': undefined },
        data: { proposalId: id, description },
      })),
    [proposals],
  );
}

/** A proposed ghost as something to point at and to read out; the painter draws it. */
export const ProposalNode = memo(function ProposalNode({ data }: NodeProps<ProposalFlowNode>) {
  const { proposalId, description } = data;
  const selected = useStore(({ view }) => view.selectedProposalId === proposalId);
  const idle = useCanvasState((state) => state.gesture === null && !state.pressed);
  return (
    <div
      role="group"
      id={proposalElementId(proposalId)}
      aria-label={description}
      className={classes.card}
      data-proposal={proposalId}
    >
      {selected && <CardFrame current />}
      {selected && idle && <ProposalBar proposalId={proposalId} />}
    </div>
  );
});

const BUTTONS = [
  { id: 'ghost.accept', labelKey: 'ghost.panel.accept', Icon: IconPlus },
  { id: 'ghost.fill', labelKey: 'ghost.panel.fill', Icon: IconUserCheck },
  { id: 'ghost.dismiss', labelKey: 'ghost.panel.dismiss', Icon: IconX },
] as const;

/** What can be done with the selected proposal, right above it. */
function ProposalBar({ proposalId }: { readonly proposalId: string }) {
  const t = useT();
  return (
    <NodeToolbar
      nodeId={proposalElementId(proposalId)}
      isVisible
      position={Position.Top}
      offset={14}
    >
      <div
        className={`${quick.bar} nopan nodrag`}
        role="toolbar"
        aria-label={t('ghost.panel.title')}
        {...{ [CONTROL]: '' }}
      >
        {BUTTONS.map(({ id, labelKey, Icon }) => (
          <Tooltip key={id} label={t(labelKey)} openDelay={300}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              tabIndex={-1}
              aria-label={t(labelKey)}
              onMouseDown={keepFocus}
              onClick={() => perform(id)}
            >
              <Icon size="1.05rem" stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
    </NodeToolbar>
  );
}
