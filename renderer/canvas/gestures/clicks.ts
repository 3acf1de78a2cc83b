import { CARD_SIZES } from '../../../shared/scene/tokens.ts';
import { addPerson } from '../../actions/person-actions.ts';
import { storeApi } from '../../store/use-store.ts';
import { select, selectTie, setRenaming } from '../../store/view.ts';
import type { Controller } from '../controller.ts';
import { laneNear } from '../geometry/map-index.ts';
import type { Point } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import { clearSelection } from './begin.ts';
import { isControl, whereIs } from './pointer.ts';
import { whatIsUnder } from './under.ts';

const CLICK_PX = 4;

/** Asks for the menu of what is under the pointer, or of the selection when it comes from the keyboard. */
export interface MenuRequest {
  readonly kind: 'card' | 'tie' | 'empty';
  readonly id: string | null;
  /** Px in the window. */
  readonly screen: Point;
  /** Map units. */
  readonly map: Point;
}

/** Clicks, double clicks and the context menu. Presses on cards are led by `attachPointer`. */
export function attachClicks(
  element: HTMLElement,
  controller: Controller,
  onMenu: (request: MenuRequest) => void,
): () => void {
  const listeners = new AbortController();
  const listen = { signal: listeners.signal };
  let pressed: Point | null = null;

  function press(event: PointerEvent): void {
    const mine = event.button === 0 && !isControl(event.target) && !event.shiftKey;
    pressed = mine ? { x: event.clientX, y: event.clientY } : null;
  }

  function release(event: PointerEvent): void {
    const { model } = controller;
    if (!pressed || !model) return;
    const far = Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y);
    pressed = null;
    if (far > CLICK_PX) return;
    const under = whatIsUnder(controller, model, event, whereIs(controller, event));
    if (under.kind === 'empty') clearSelection();
  }

  function doubleClick(event: MouseEvent): void {
    const { model } = controller;
    if (!model || isControl(event.target)) return;
    const at = whereIs(controller, event);
    const under = whatIsUnder(controller, model, event, at);
    if (under.kind === 'card') setRenaming(under.personId);
    if (under.kind === 'empty') addAt(model, at.map);
  }

  function contextMenu(event: MouseEvent): void {
    const { model } = controller;
    if (!model || isControl(event.target)) return;
    event.preventDefault();
    onMenu(
      fromPointer(event) ? menuAt(controller, model, event) : menuOfSelection(controller, model),
    );
  }

  element.addEventListener('pointerdown', press, { ...listen, capture: true });
  element.addEventListener('pointerup', release, { ...listen, capture: true });
  element.addEventListener('dblclick', doubleClick, listen);
  element.addEventListener('contextmenu', contextMenu, listen);
  return () => listeners.abort();
}

/** The menu key sends the same event as the mouse, without a pointer. */
function fromPointer(event: MouseEvent): boolean {
  return event.button === 2 || (event instanceof PointerEvent && event.pointerType !== '');
}

/** A new card with its middle where the user pointed. */
function addAt(model: MapModel, point: Point): void {
  const lane = laneNear(model.index.layout.lanes, point.y);
  if (!lane) return;
  const x = Math.round(point.x - CARD_SIZES.person.width / 2);
  const y = Math.max(0, Math.round(point.y - CARD_SIZES.person.height / 2 - lane.y));
  addPerson(lane.layer, { x, y });
}

function menuAt(controller: Controller, model: MapModel, event: MouseEvent): MenuRequest {
  const at = whereIs(controller, event);
  const under = whatIsUnder(controller, model, event, at);
  const place = { screen: { x: event.clientX, y: event.clientY }, map: at.map };
  if (under.kind === 'card' || under.kind === 'handle') {
    if (!storeApi.getState().view.selection.includes(under.personId)) select([under.personId]);
    return { kind: 'card', id: under.personId, ...place };
  }
  if (under.kind === 'tie') {
    selectTie(under.tieId);
    return { kind: 'tie', id: under.tieId, ...place };
  }
  return { kind: 'empty', id: null, ...place };
}

function menuOfSelection(controller: Controller, model: MapModel): MenuRequest {
  const id = storeApi.getState().view.selection.at(-1) ?? null;
  const box = id === null ? null : model.index.boxOf(id);
  const map = box ? { x: box.x + 24, y: box.y + box.height } : controller.visibleCenter();
  return { kind: box ? 'card' : 'empty', id, map, screen: controller.toWindow(map) };
}
