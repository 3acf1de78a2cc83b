import { memo } from 'react';
import type { Gesture } from '../canvas-state.ts';
import { CardDrawing } from '../cards/card-drawing.tsx';
import { useController, useModel } from '../controller-context.ts';
import { grown } from '../geometry/box.ts';
import { detailAt } from '../geometry/detail.ts';
import type { DropTarget } from '../geometry/drop-target.ts';
import { laneOf } from '../geometry/map-index.ts';
import type { Guide } from '../geometry/snapping.ts';
import classes from './gesture-layer.module.css';

/** More cards than this are dragged as plain rectangles. */
const MAX_DRAWN = 24;

/** The cards under way, what they would land on, and what they are aligned with. */
export function DragPreview({ gesture }: { readonly gesture: Extract<Gesture, { kind: 'drag' }> }) {
  const { by, target, guides, ids } = gesture;
  return (
    <>
      <Target target={target} />
      <g className={classes.lifted} transform={`translate(${by.x} ${by.y})`}>
        <Lifted ids={ids} />
      </g>
      {guides.map((guide) => (
        <GuideLine key={guide.axis} guide={guide} />
      ))}
    </>
  );
}

const Lifted = memo(function Lifted({ ids }: { readonly ids: readonly string[] }) {
  const controller = useController();
  const model = useModel();
  const readable = detailAt(controller.viewport.zoom) === 'card' && ids.length <= MAX_DRAWN;
  return ids.map((id) => {
    const card = model?.cardOf(id);
    if (!card) return null;
    if (!readable) {
      const { x, y, width, height } = card;
      return <rect key={id} className={classes.block} {...{ x, y, width, height }} rx={8} />;
    }
    return (
      <g key={id} transform={`translate(${card.x} ${card.y})`}>
        <CardDrawing primitives={card.primitives} />
      </g>
    );
  });
});

function Target({ target }: { readonly target: DropTarget }) {
  const controller = useController();
  const model = useModel();
  if (!model || target.kind === 'place') return null;
  if (target.kind === 'manager') {
    const box = model.index.boxOf(target.managerId);
    if (!box) return null;
    return (
      <rect
        className={classes.target}
        data-refused={target.allowed ? undefined : ''}
        {...grown(box, 5)}
        rx={12}
      />
    );
  }
  if (target.kind === 'cell') {
    const box = model.index.layout.cells.find(
      (cell) => cell.layer === target.layer && cell.function === target.function,
    );
    if (!box) return null;
    return <rect className={classes.lane} {...grown(box, 0)} />;
  }
  const lane = laneOf(model.index.layout.lanes, target.layer);
  const { x, width } = controller.visibleBox();
  if (!lane) return null;
  return <rect className={classes.lane} x={x} width={width} y={lane.y} height={lane.height} />;
}

function GuideLine({ guide: { axis, at, from, to } }: { readonly guide: Guide }) {
  return axis === 'x' ? (
    <line className={classes.guide} x1={at} x2={at} y1={from} y2={to} />
  ) : (
    <line className={classes.guide} x1={from} x2={to} y1={at} y2={at} />
  );
}
