import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from '../../store/use-store.ts';
import { useCanvasState } from '../controller-context.ts';
import { BranchChip } from './branch-chip.tsx';
import { type CardFlowNode, cardElementId } from './card-flow-node.ts';
import classes from './card-node.module.css';
import { CardTools } from './card-tools.tsx';
import { GapButton } from './gap-button.tsx';
import { RenameField } from './rename-field.tsx';

/**
 * A card as something to point at, to read out and to edit. It draws nothing that the painter draws, so that nobody
 * sees whether a card is a node or not.
 */
export const CardNode = memo(function CardNode({ id, data }: NodeProps<CardFlowNode>) {
  const hovered = useCanvasState((state) => state.hoveredId === id);
  const current = useStore(({ view }) => view.selection.at(-1) === id);
  const renaming = useStore(({ view }) => view.renamingId === id);
  return (
    <article id={cardElementId(id)} aria-label={data.description} className={classes.card}>
      {data.gaps && <GapButton personId={id} />}
      <BranchChip personId={id} offered={hovered || current} />
      {(hovered || current) && !renaming && (
        <CardTools personId={id} label={data.label} hovered={hovered} current={current} />
      )}
      {renaming && <RenameField personId={id} />}
    </article>
  );
});
