import type { ReactNode } from 'react';
import { useController } from '../controller-context.ts';
import classes from './gesture-layer.module.css';
import { screenPx } from './screen-px.ts';

/** A drawing over the map in its units. */
export function GestureSvg({ children }: { readonly children: ReactNode }) {
  const controller = useController();
  return (
    <svg className={classes.layer} style={screenPx(controller.viewport.zoom)} aria-hidden="true">
      {children}
    </svg>
  );
}
