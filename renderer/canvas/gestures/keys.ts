import { run } from '../../store/commands.ts';
import { storeApi } from '../../store/use-store.ts';
import { select } from '../../store/view.ts';
import { isComposing } from '../../ui/composing.ts';
import type { Controller } from '../controller.ts';
import type { Box, Point } from '../geometry/viewport.ts';
import { type Direction, firstCard, walk } from '../geometry/walk.ts';
import type { MapModel } from '../model.ts';
import { placesAfter } from './drag-cards.ts';
import { moveToNextCell } from './move-cell.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const STEPS: Readonly<Record<Direction, Point>> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};
const NUDGE = 8;

/**
 * Arrows walk the reporting line, with Shift they take the next one into the selection, with Alt they move what is
 * selected: by a little, or to the next cell of the grid. All other keys of the map are actions.
 */
export function attachKeys(element: HTMLElement, controller: Controller): () => void {
  function onKeyDown(event: KeyboardEvent): void {
    const direction = DIRECTIONS[event.key];
    if (!direction || isComposing(event) || event.target !== element) return;
    if (event.ctrlKey || event.metaKey || (event.altKey && event.shiftKey)) return;
    const { model } = controller;
    if (!model) return;
    event.preventDefault();
    if (event.altKey) shift(controller, model, direction);
    else step(controller, model, direction, event.shiftKey);
  }
  element.addEventListener('keydown', onKeyDown);
  return () => element.removeEventListener('keydown', onKeyDown);
}

function step(
  controller: Controller,
  model: MapModel,
  direction: Direction,
  extend: boolean,
): void {
  const { layout } = model.index;
  const last = storeApi.getState().view.selection.at(-1);
  const from = last !== undefined && layout.index.has(last) ? last : undefined;
  const { people } = model.records;
  const to = from === undefined ? firstCard(layout, people) : walk(layout, people, from, direction);
  if (to === null) return;
  if (extend && from !== undefined) select([from, to], 'add');
  else select([to]);
  controller.reveal(to);
}

function shift(controller: Controller, model: MapModel, direction: Direction): void {
  const { selection } = storeApi.getState().view;
  const last = selection.at(-1);
  if (last === undefined) return;
  if (model.index.layout.cells.length > 0) moveToNextCell(model, selection, STEPS[direction]);
  else nudge(model, selection, STEPS[direction]);
  controller.reveal(last);
}

/** Consecutive nudges are one step of undo. */
function nudge(model: MapModel, selection: readonly string[], { x, y }: Point): void {
  const boxes = new Map<string, Box>();
  for (const id of selection) {
    const box = model.index.boxOf(id);
    if (box) boxes.set(id, box);
  }
  if (boxes.size === 0) return;
  const people = placesAfter(model, boxes, { x: x * NUDGE, y: y * NUDGE });
  run('person.move', { people }, { gesture: `nudge ${selection.join(' ')}` });
}
