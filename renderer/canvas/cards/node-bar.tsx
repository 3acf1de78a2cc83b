import type { ReactNode } from 'react';
import { useCanvasState } from '../controller-context.ts';
import { CONTROL } from '../gestures/pointer.ts';
import classes from './node-bar.module.css';

/** From the card to the bar, px on the screen. */
const APART = 14;

/** Buttons right above a card, as large on the screen at every zoom. */
export function NodeBar({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ReactNode;
}) {
  const zoom = useCanvasState((state) => state.restingZoom);
  return (
    <div
      className={classes.place}
      data-tool=""
      style={{ transform: `scale(${1 / zoom}) translate(-50%, ${-APART}px)` }}
    >
      <div
        className={`${classes.bar} nopan nodrag`}
        role="toolbar"
        aria-label={label}
        {...{ [CONTROL]: '' }}
      >
        {children}
      </div>
    </div>
  );
}
