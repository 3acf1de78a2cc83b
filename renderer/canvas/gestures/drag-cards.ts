import { isBelow } from '../../../shared/domain/reporting.ts';
import { run, tryRun } from '../../store/commands.ts';
import { fillGhost } from '../../store/fill-ghost.ts';
import { select } from '../../store/view.ts';
import type { Controller } from '../controller.ts';
import { boxAround, middle, moved } from '../geometry/box.ts';
import { type DropTarget, dropTarget } from '../geometry/drop-target.ts';
import { cellNear } from '../geometry/grid-cell.ts';
import { cardBox, laneNear } from '../geometry/map-index.ts';
import { type Snap, snap } from '../geometry/snapping.ts';
import type { Box, Point } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import { moveToCell } from './move-cell.ts';
import { seatUnder } from './seat-under.ts';
import type { Track, Where } from './track.ts';

const SNAP_REACH_PX = 6;
const UNALIGNED: Snap = { by: { x: 0, y: 0 }, guides: [] };

/** Moves cards: onto a card, into a lane, or to a place. */
export function dragCards(
  controller: Controller,
  model: MapModel,
  grabbed: string,
  ids: readonly string[],
  start: Point,
): Track {
  const dragged = new Set(ids);
  const boxes = new Map<string, Box>();
  for (const id of ids) {
    const box = model.index.boxOf(id);
    if (box) boxes.set(id, box);
  }
  const whole = boxAround([...boxes.values()]);
  const held = boxes.get(grabbed);
  const inGrid = model.index.layout.cells.length > 0;

  function alignment(by: Point, at: Where): Snap {
    if (!whole || at.mod || inGrid) return UNALIGNED;
    const inView = model.index
      .cardsIn(controller.visibleBox())
      .filter((i) => !dragged.has(model.index.layout.ids[i] ?? ''));
    const others = inView.map((i) => cardBox(model.index.layout, i));
    return snap(moved(whole, by), others, SNAP_REACH_PX / controller.viewport.zoom);
  }

  function targetAt(by: Point, at: Where): DropTarget {
    const { records, index } = model;
    const seat = at.alt ? null : seatUnder(model, ids, at.map);
    if (seat) return { kind: 'seat', place: seat };
    const cell = cellNear(index.layout.cells, at.map);
    if (cell) return { kind: 'cell', layer: cell.layer, function: cell.function };
    return dropTarget({
      dragged: ids,
      grabbed,
      over: at.alt ? null : index.cardAt(at.map, dragged),
      y: held ? middle(moved(held, by)).y : at.map.y,
      lanes: index.layout.lanes,
      layerOf: (id) => records.people[id]?.layer ?? null,
      isBelow: (id, managerId) => isBelow(records.people, id, managerId),
    });
  }

  function place(at: Where) {
    const free = { x: at.map.x - start.x, y: at.map.y - start.y };
    const target = targetAt(free, at);
    if (target.kind === 'manager' || target.kind === 'seat')
      return { by: free, target, guides: [] };
    const aligned = alignment(free, at);
    const by = { x: free.x + aligned.by.x, y: free.y + aligned.by.y };
    return { by, target, guides: aligned.guides };
  }

  function finish(): void {
    controller.state.setState({ gesture: null });
  }

  return {
    pansAtEdges: true,
    move(at) {
      const { by, target, guides } = place(at);
      const gesture = { kind: 'drag', ids, grabbed, target, by, guides } as const;
      controller.state.setState({ gesture: { ...gesture, pointer: at.map, copies: at.alt } });
    },
    drop(at) {
      const { by, target } = place(at);
      if (target.kind === 'seat') fillGhost(target.place, grabbed);
      else if (target.kind === 'manager') hand(model, ids, target.managerId);
      else if (target.kind === 'cell') dropIntoCell(ids, target, at.alt);
      else if (at.alt) duplicate(placesAfter(model, boxes, by));
      else run('person.move', { people: placesAfter(model, boxes, by) });
      finish();
    },
    cancel: finish,
  };
}

/** Reports of a new manager; the layout places them, also those that were placed by hand. One step of undo. */
function hand({ records }: MapModel, ids: readonly string[], managerId: string): void {
  const gesture = crypto.randomUUID();
  if (!run('person.setManager', { ids: [...ids], managerId }, { gesture })) return;
  const placed = ids.filter((id) => records.people[id]?.position);
  if (placed.length > 0) run('layout.tidy', { scope: 'selection', ids: placed }, { gesture });
}

/** Copies of cards at their new places, in one step of undo. The copies are selected. */
function duplicate(places: Places): void {
  const gesture = crypto.randomUUID();
  const done = tryRun('person.duplicate', { ids: places.map(({ id }) => id) }, { gesture });
  if (!done) return;
  const people = places.flatMap((place, i) => {
    const id = done.created[i];
    return id === undefined ? [] : [{ ...place, id }];
  });
  run('person.move', { people }, { gesture });
  select(done.created);
}

function dropIntoCell(ids: readonly string[], cell: CellTarget, copies: boolean): void {
  if (!copies) {
    moveToCell(ids, cell);
    return;
  }
  const gesture = crypto.randomUUID();
  const done = tryRun('person.duplicate', { ids: [...ids] }, { gesture });
  if (!done) return;
  moveToCell(done.created, cell, gesture);
  select(done.created);
}

type CellTarget = Extract<DropTarget, { kind: 'cell' }>;
type Places = ReturnType<typeof placesAfter>;

/** Where each card comes to lie: the lane its middle is in, and the place in that lane. */
export function placesAfter(model: MapModel, boxes: ReadonlyMap<string, Box>, by: Point) {
  return [...boxes].flatMap(([id, box]) => {
    const to = moved(box, by);
    const lane = laneNear(model.index.layout.lanes, middle(to).y);
    if (!lane) return [];
    const position = { x: Math.round(to.x), y: Math.max(0, Math.round(to.y - lane.y)) };
    return [{ id, layer: lane.layer, position }];
  });
}
