import { useStore as useFlow } from '@xyflow/react';
import { READING_ZOOM } from '../geometry/detail.ts';
import classes from './far-label.module.css';

/** Who a card is, while the map is too small to read the card. */
export function FarLabel({ text }: { readonly text: string }) {
  const zoom = useFlow((flow) => flow.transform[2]);
  if (zoom >= READING_ZOOM) return null;
  return (
    <div className={classes.place} style={{ transform: `scale(${1 / zoom})` }} aria-hidden>
      <span className={classes.label}>{text}</span>
    </div>
  );
}
