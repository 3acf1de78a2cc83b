import { ReactFlowProvider } from '@xyflow/react';
import { useLayoutEffect, useRef, useState } from 'react';
import { useStore } from '../store/use-store.ts';
import type { Size } from './geometry/viewport.ts';
import type { MenuRequest } from './gestures/clicks.ts';
import classes from './map-canvas.module.css';
import { MapFlow } from './map-flow.tsx';

export interface MapCanvasProps {
  /** The user asks for the menu of a card, a tie or an empty place; what it concerns has been selected. */
  readonly onContextMenu?: (request: MenuRequest) => void;
}

/** The map of the open account: fills its parent, whose size must be given. */
export function MapCanvas({ onContextMenu }: MapCanvasProps) {
  const accountId = useStore((store) => store.open?.accountId ?? null);
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { width, height } = element.getBoundingClientRect();
      if (width > 0 && height > 0) setSize((known) => known ?? { width, height });
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  return (
    <div ref={frame} className={classes.frame}>
      {size && accountId && (
        <ReactFlowProvider key={accountId}>
          <MapFlow size={size} onContextMenu={onContextMenu} />
        </ReactFlowProvider>
      )}
    </div>
  );
}
