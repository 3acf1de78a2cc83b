import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useStore } from '../../store/use-store.ts';
import { useCanvasState } from '../controller-context.ts';
import { type CardFlowNode, cardElementId } from './card-flow-node.ts';
import classes from './card-node.module.css';
import { ConnectHandles } from './connect-handles.tsx';
import { FarLabel } from './far-label.tsx';
import { GapButton } from './gap-button.tsx';
import { QuickBar } from './quick-bar.tsx';
import { RenameField } from './rename-field.tsx';

/**
 * A card as something to point at, to read out and to edit. It draws nothing that the painter draws, so that nobody
 * sees whether a card is a node or not.
 */
export const CardNode = memo(function CardNode({ id, data }: NodeProps<CardFlowNode>) {
  const hovered = useCanvasState((state) => state.hoveredId === id);
  const idle = useCanvasState((state) => state.gesture === null);
  const alone = useStore(({ view }) => view.selection.length === 1 && view.selection[0] === id);
  const current = useStore(({ view }) => view.selection.at(-1) === id);
  const renaming = useStore(({ view }) => view.renamingId === id);
  const ready = idle && !renaming;
  return (
    <article
      id={cardElementId(id)}
      aria-label={data.description}
      className={classes.card}
      data-hovered={hovered || undefined}
      data-current={current || undefined}
    >
      {data.gaps && <GapButton personId={id} />}
      {ready && (hovered || alone) && <ConnectHandles personId={id} />}
      {ready && alone && <QuickBar personId={id} />}
      {ready && hovered && <FarLabel text={data.label} />}
      {renaming && <RenameField personId={id} />}
    </article>
  );
});
