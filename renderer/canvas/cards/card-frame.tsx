import { useCanvasState } from '../controller-context.ts';
import { screenPx } from '../overlay/screen-px.ts';
import classes from './card-frame.module.css';

/** Shows that the pointer is over a card, or that the keys act on it; as thick on the screen at every zoom. */
export function CardFrame({ current }: { readonly current: boolean }) {
  const zoom = useCanvasState((state) => state.restingZoom);
  return (
    <div
      className={classes.frame}
      data-tool=""
      data-current={current || undefined}
      style={screenPx(Math.min(1, zoom))}
    />
  );
}
