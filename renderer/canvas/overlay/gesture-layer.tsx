import { ViewportPortal } from '@xyflow/react';
import { useCanvasState, useController } from '../controller-context.ts';
import { ConnectPreview } from './connect-preview.tsx';
import { DragPreview } from './drag-preview.tsx';
import classes from './gesture-layer.module.css';
import { screenPx } from './screen-px.ts';

/** What the pointer is doing, drawn over the map in its units. */
export function GestureLayer() {
  const controller = useController();
  const kind = useCanvasState(({ gesture }) => gesture?.kind);
  if (!kind) return null;
  return (
    <ViewportPortal>
      <svg className={classes.layer} style={screenPx(controller.viewport.zoom)} aria-hidden="true">
        {kind === 'drag' ? <DragPreview /> : <Drawn />}
      </svg>
    </ViewportPortal>
  );
}

/** A line or a box that is being drawn. */
function Drawn() {
  const gesture = useCanvasState((state) => state.gesture);
  if (gesture?.kind === 'connect') return <ConnectPreview gesture={gesture} />;
  if (gesture?.kind === 'marquee') return <rect className={classes.marquee} {...gesture.box} />;
  return null;
}
