import { type PointerEvent, useEffect, useRef } from 'react';
import type { Palette } from '../../../shared/scene/tokens.ts';
import { whenIdle } from '../../store/when-idle.ts';
import { useT } from '../../ui/use-t.ts';
import { useController, useModel } from '../controller-context.ts';
import { centred, type Point } from '../geometry/viewport.ts';
import { CONTROL } from '../gestures/pointer.ts';
import { OVER_MAP } from '../over-map.ts';
import classes from './minimap.module.css';
import { frameOf, MINIMAP, paintMinimap, placeOn } from './paint-minimap.ts';

/** The frame changes its size, which costs a layout each time. */
const FRAME_MS = 60;

/** The whole map small, with its lanes; shows what is in view, and a press or a drag on it goes there. */
export function Minimap({ palette }: { readonly palette: Palette }) {
  const t = useT();
  const controller = useController();
  const model = useModel();
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  useEffect(() => {
    return whenIdle(() => {
      if (canvas.current && model) return paintMinimap(canvas.current, model, palette);
    });
  }, [model, palette]);

  useEffect(() => {
    if (!model) return;
    const place = placeOn(model.index.layout.bounds);
    const show = () => {
      if (frame.current)
        Object.assign(frame.current.style, frameOf(place, controller.visibleBox()));
    };
    let waiting: ReturnType<typeof setTimeout> | undefined;
    function follow(): void {
      waiting ??= setTimeout(() => {
        waiting = undefined;
        show();
      }, FRAME_MS);
    }
    show();
    const stop = controller.onViewport(follow);
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, [controller, model]);

  function go(event: PointerEvent<HTMLDivElement>): void {
    if (!model || event.buttons !== 1) return;
    const corner = event.currentTarget.getBoundingClientRect();
    const place = placeOn(model.index.layout.bounds);
    const point: Point = {
      x: (event.clientX - corner.left - place.x) / place.zoom,
      y: (event.clientY - corner.top - place.y) / place.zoom,
    };
    const { zoom } = controller.viewport;
    controller.setViewport(centred({ ...point, width: 0, height: 0 }, controller.size, zoom));
  }

  return (
    <div
      className={`${classes.minimap} nopan nowheel`}
      style={{ width: MINIMAP.width, height: MINIMAP.height }}
      role="img"
      aria-label={t('canvas.minimap')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={go}
      {...{ [CONTROL]: '', [OVER_MAP]: 'minimap' }}
    >
      <canvas ref={canvas} className={classes.canvas} />
      <div ref={frame} className={classes.frame} />
    </div>
  );
}
