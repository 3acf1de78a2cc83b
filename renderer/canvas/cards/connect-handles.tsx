import type { CSSProperties } from 'react';
import { useT } from '../../ui/use-t.ts';
import type { ConnectLine } from '../canvas-state.ts';
import { useCanvasState } from '../controller-context.ts';
import classes from './connect-handles.module.css';

const LEAST_ZOOM = 0.3;
/** Marks a handle: which line it starts, and from whom. */
export const HANDLE_LINE = 'data-handle-line';
export const HANDLE_PERSON = 'data-handle-person';

/** Where lines are drawn from: below the card to a report, at its side a tie. Never smaller than 24 px. */
export function ConnectHandles({ personId }: { readonly personId: string }) {
  const t = useT();
  const zoom = useCanvasState((state) => state.restingZoom);
  if (zoom < LEAST_ZOOM) return null;
  const style: CSSProperties = { transform: `scale(${1 / Math.min(1, zoom)})` };
  return (
    <>
      <Handle line="report" personId={personId} style={style} title={t('canvas.handle.report')} />
      <Handle line="tie" personId={personId} style={style} title={t('canvas.handle.tie')} />
    </>
  );
}

function Handle(props: {
  readonly line: ConnectLine;
  readonly personId: string;
  readonly style: CSSProperties;
  readonly title: string;
}) {
  return (
    <div
      className={classes.handle}
      data-tool=""
      data-side={props.line === 'report' ? 'bottom' : 'right'}
      style={props.style}
      title={props.title}
      {...{ [HANDLE_LINE]: props.line, [HANDLE_PERSON]: props.personId }}
    >
      <span className={classes.dot} />
    </div>
  );
}
