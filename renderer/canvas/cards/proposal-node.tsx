import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlus, IconUserCheck, IconX } from '@tabler/icons-react';
import type { Node, NodeProps } from '@xyflow/react';
import { memo, useMemo } from 'react';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import { useModel } from '../controller-context.ts';
import { CardFrame } from './card-frame.tsx';
import classes from './card-node.module.css';
import { keepFocus } from './keep-focus.ts';
import { NodeBar } from './node-bar.tsx';

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
  const proposals = useModel()?.scene.proposals;
  return useMemo(
    () =>
      (proposals ?? []).map(({ id, x, y, width, height, description }) => ({
        id: proposalElementId(id),
        type: 'proposal',
        position: { x, y },
        width,
        height,
        measured: { width, height },
        zIndex: 1,
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
  return (
    <fieldset
      id={proposalElementId(proposalId)}
      aria-label={description}
      className={classes.card}
      data-proposal={proposalId}
    >
      {selected && <CardFrame current />}
      {selected && <ProposalBar />}
    </fieldset>
  );
});

const BUTTONS = [
  { id: 'ghost.accept', labelKey: 'ghost.panel.accept', Icon: IconPlus },
  { id: 'ghost.fill', labelKey: 'ghost.panel.fill', Icon: IconUserCheck },
  { id: 'ghost.dismiss', labelKey: 'ghost.panel.dismiss', Icon: IconX },
] as const;

/** What can be done with the selected proposal, right above it. */
function ProposalBar() {
  const t = useT();
  return (
    <NodeBar label={t('ghost.panel.title')}>
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
    </NodeBar>
  );
}
