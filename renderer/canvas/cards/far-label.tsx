import { useCanvasState } from '../controller-context.ts';
import { READING_ZOOM } from '../geometry/detail.ts';
import classes from './far-label.module.css';

/** Who a card is, while the map is too small to read the card. */
export function FarLabel({ text }: { readonly text: string }) {
  const zoom = useCanvasState((state) => state.restingZoom);
  if (zoom >= READING_ZOOM) return null;
  return (
    <div
      className={classes.place}
      data-tool=""
      style={{ transform: `scale(${1 / zoom})` }}
      aria-hidden
    >
      <span className={classes.label}>{text}</span>
    </div>
  );
}
