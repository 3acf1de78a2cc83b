import { ViewportPortal } from '@xyflow/react';
import type { Gesture } from '../canvas-state.ts';
import { useCanvasState, useController } from '../controller-context.ts';
import { ConnectPreview } from './connect-preview.tsx';
import { DragPreview } from './drag-preview.tsx';
import classes from './gesture-layer.module.css';
import { screenPx } from './screen-px.ts';

/** What the pointer is doing, drawn over the map in its units. */
export function GestureLayer() {
  const controller = useController();
  const gesture = useCanvasState((state) => state.gesture);
  if (!gesture) return null;
  return (
    <ViewportPortal>
      <svg className={classes.layer} style={screenPx(controller.viewport.zoom)} aria-hidden="true">
        <Preview gesture={gesture} />
      </svg>
    </ViewportPortal>
  );
}

function Preview({ gesture }: { readonly gesture: Gesture }) {
  switch (gesture.kind) {
    case 'drag':
      return <DragPreview gesture={gesture} />;
    case 'connect':
      return <ConnectPreview gesture={gesture} />;
    case 'marquee':
      return <rect className={classes.marquee} {...gesture.box} />;
  }
}
