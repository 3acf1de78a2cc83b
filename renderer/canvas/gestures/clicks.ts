import { perform } from '../../actions/actions.ts';
import { storeApi } from '../../store/use-store.ts';
import { select, selectProposal, selectTie, setRenaming } from '../../store/view.ts';
import type { Controller } from '../controller.ts';
import type { Point } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import { clearSelection } from './begin.ts';
import { isControl, whereIs } from './pointer.ts';
import { whatIsUnder } from './under.ts';

const CLICK_PX = 4;

/** Asks for the menu of what is under the pointer, or of the selection when it comes from the keyboard. */
export interface MenuRequest {
  readonly kind: 'card' | 'tie' | 'proposal' | 'empty';
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
  let askedByKey = false;

  function press(event: PointerEvent): void {
    askedByKey = false;
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
    if (under.kind === 'proposal') perform('ghost.accept');
    if (under.kind === 'empty') controller.addPersonAt(at.map);
  }

  function contextMenu(event: MouseEvent): void {
    const { model } = controller;
    if (!model || isControl(event.target)) return;
    event.preventDefault();
    if (askedByKey) askedByKey = false;
    else onMenu(menuAt(controller, model, event));
  }

  /** Browsers follow these keys, some of them, with an event that looks like the mouse's. */
  function menuKey(event: KeyboardEvent): void {
    const { model } = controller;
    const asks = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!model || !asks || event.target !== element) return;
    event.preventDefault();
    askedByKey = true;
    onMenu(menuOfSelection(controller, model));
  }

  element.addEventListener('pointerdown', press, { ...listen, capture: true });
  element.addEventListener('pointerup', release, { ...listen, capture: true });
  element.addEventListener('dblclick', doubleClick, listen);
  element.addEventListener('contextmenu', contextMenu, listen);
  element.addEventListener('keydown', menuKey, listen);
  return () => listeners.abort();
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
  if (under.kind === 'proposal') {
    selectProposal(under.proposalId);
    return { kind: 'proposal', id: under.proposalId, ...place };
  }
  return { kind: 'empty', id: null, ...place };
}

function menuOfSelection(controller: Controller, model: MapModel): MenuRequest {
  const { selection, selectedTieId, selectedProposalId } = storeApi.getState().view;
  const proposal = model.scene.proposals.find(({ id }) => id === selectedProposalId);
  const personId = selection.at(-1) ?? null;
  if (personId !== null) controller.reveal(personId);
  const tie = selectedTieId === null ? undefined : model.records.ties[selectedTieId];
  if (proposal) controller.revealBox(proposal);
  const box = proposal ?? model.index.boxOf(personId ?? tie?.fromId ?? '');
  const map = box ? { x: box.x + 24, y: box.y + box.height } : controller.visibleCenter();
  const place = { map, screen: controller.toWindow(map) };
  if (proposal) return { kind: 'proposal', id: proposal.id, ...place };
  if (tie) return { kind: 'tie', id: tie.id, ...place };
  return { kind: box ? 'card' : 'empty', id: personId, ...place };
}
