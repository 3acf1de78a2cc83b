import { ViewportPortal } from '@xyflow/react';
import { useCanvasState } from '../controller-context.ts';
import { ConnectPreview } from './connect-preview.tsx';
import { DragPreview } from './drag-preview.tsx';
import classes from './gesture-layer.module.css';
import { GestureSvg } from './gesture-svg.tsx';

/** What the pointer is doing, drawn over the map in its units. */
export function GestureLayer() {
  const kind = useCanvasState(({ gesture }) => gesture?.kind);
  if (!kind) return null;
  return (
    <ViewportPortal>
      {kind === 'drag' ? (
        <DragPreview />
      ) : (
        <GestureSvg>
          <Drawn />
        </GestureSvg>
      )}
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
