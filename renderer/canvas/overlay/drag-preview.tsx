import { memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Gesture } from '../canvas-state.ts';
import { CardDrawing } from '../cards/card-drawing.tsx';
import { useCanvasState, useController, useModel } from '../controller-context.ts';
import { grown } from '../geometry/box.ts';
import { detailAt } from '../geometry/detail.ts';
import type { DropTarget } from '../geometry/drop-target.ts';
import { laneOf } from '../geometry/map-index.ts';
import type { Guide } from '../geometry/snapping.ts';
import classes from './gesture-layer.module.css';
import { GestureSvg } from './gesture-svg.tsx';

/** More cards than this are dragged as plain rectangles. */
const MAX_DRAWN = 24;
const NOBODY: readonly string[] = [];
const PLACE: DropTarget = { kind: 'place' };
const NO_GUIDES: readonly Guide[] = [];

type Drag = Extract<Gesture, { kind: 'drag' }>;

/** The cards under way, what they would land on, and what they are aligned with. */
export function DragPreview() {
  const ids = useDrag(({ ids }) => ids) ?? NOBODY;
  const target = useSame(
    useDrag(({ target }) => JSON.stringify(target)),
    PLACE,
  );
  const guides = useSame(
    useDrag(({ guides }) => JSON.stringify(guides)),
    NO_GUIDES,
  );
  return (
    <>
      <GestureSvg>
        <Target target={target} />
      </GestureSvg>
      <div ref={useFollowing()} className={classes.lifted} data-lifted="">
        <GestureSvg>
          <Lifted ids={ids} />
        </GestureSvg>
      </div>
      <GestureSvg>
        {guides.map((guide) => (
          <GuideLine key={guide.axis} guide={guide} />
        ))}
      </GestureSvg>
    </>
  );
}

/** A part of the drag under way, rendered again only when that part changes. */
function useDrag<T>(part: (drag: Drag) => T): T | null {
  return useCanvasState(({ gesture }) => (gesture?.kind === 'drag' ? part(gesture) : null));
}

/** Each move makes its target and guides anew; by their text they stay the same while nothing about them changes. */
function useSame<T>(text: string | null, none: T): T {
  return useMemo(() => (text === null ? none : JSON.parse(text)), [text, none]);
}

/** Moves the element with the pointer, past React: at every move only its place changes. */
function useFollowing(): RefObject<HTMLDivElement | null> {
  const { state } = useController();
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    function follow(): void {
      const { gesture } = state.getState();
      if (gesture?.kind !== 'drag') return;
      const { x, y } = gesture.by;
      if (element.current) element.current.style.transform = `translate(${x}px, ${y}px)`;
    }
    follow();
    return state.subscribe(follow);
  }, [state]);
  return element;
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
  if (target.kind === 'seat') {
    const { place } = target;
    const box =
      place.kind === 'ghost'
        ? model.index.boxOf(place.ghostId)
        : model.scene.proposals.find(({ id }) => id === place.proposalId);
    return box ? <rect className={classes.target} {...grown(box, 5)} rx={12} /> : null;
  }
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
