import { isComposing } from '../../ui/composing.ts';
import type { Controller } from '../controller.ts';
import { edgePan } from '../geometry/edge-pan.ts';
import type { Track, Where } from './track.ts';

/** Elements of the canvas with a use of their own: fields, buttons, menus. */
export const CONTROL = 'data-canvas-control';

type Begin = (event: PointerEvent, at: Where) => Track | null;

/**
 * Leads one pointer from press to release. A press that `begin` takes never reaches React Flow, every other one
 * pans. Escape, a lost pointer and a window that loses the focus cancel.
 */
export function attachPointer(
  element: HTMLElement,
  controller: Controller,
  begin: Begin,
): () => void {
  let track: Track | null = null;
  let last: PointerEvent | null = null;
  let frame = 0;
  let spaceHeld = false;
  const listeners = new AbortController();
  const listen = { capture: true, signal: listeners.signal };

  function stop(): Track | null {
    const stopped = track;
    track = null;
    if (stopped) controller.state.setState({ pressed: false });
    controller.holdCorner(false);
    last = null;
    cancelAnimationFrame(frame);
    frame = 0;
    return stopped;
  }

  function panAtEdge(): void {
    frame = 0;
    if (!track?.pansAtEdges || !last) return;
    const by = edgePan(controller.toCanvas(last), controller.size);
    if (by.x === 0 && by.y === 0) return;
    controller.panBy(by);
    track.move?.(whereIs(controller, last));
    frame = requestAnimationFrame(panAtEdge);
  }

  function press(event: PointerEvent): void {
    if (track || spaceHeld || isControl(event.target)) return;
    leaveField(element);
    track = begin(event, whereIs(controller, event));
    if (!track) return;
    controller.state.setState({ pressed: true });
    controller.holdCorner(true);
    last = event;
    element.setPointerCapture(event.pointerId);
    event.stopPropagation();
  }

  function move(event: PointerEvent): void {
    if (!track || event.pointerId !== last?.pointerId) return;
    last = event;
    track.move?.(whereIs(controller, event));
    if (frame === 0) frame = requestAnimationFrame(panAtEdge);
    event.stopPropagation();
  }

  function release(event: PointerEvent): void {
    if (event.pointerId === last?.pointerId) stop()?.drop?.(whereIs(controller, event));
  }

  /** React Flow pans on mouse and touch events, which follow the pointer events. */
  function keepFromPanning(event: Event): void {
    if (track) event.stopPropagation();
  }

  function onEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !track) return;
    stop()?.cancel?.();
    event.stopPropagation();
    event.preventDefault();
  }

  /** With the space bar held, every drag pans. */
  function space(event: KeyboardEvent): void {
    if (event.code !== 'Space' || isComposing(event)) return;
    spaceHeld = event.type === 'keydown' && event.target === element;
    if (spaceHeld) event.preventDefault();
  }

  function cancel(): void {
    spaceHeld = false;
    stop()?.cancel?.();
  }

  /** Not an element of it: pressing on the map takes the focus from there. */
  function windowBlur(event: FocusEvent): void {
    if (event.target === window) cancel();
  }

  element.addEventListener('pointerdown', press, listen);
  element.addEventListener('mousedown', keepFromPanning, listen);
  element.addEventListener('touchstart', keepFromPanning, listen);
  element.addEventListener('pointermove', move, listen);
  element.addEventListener('pointerup', release, listen);
  element.addEventListener('pointercancel', cancel, listen);
  window.addEventListener('keydown', onEscape, listen);
  window.addEventListener('keydown', space, listen);
  window.addEventListener('keyup', space, listen);
  window.addEventListener('blur', windowBlur, listen);
  return () => {
    cancel();
    listeners.abort();
  };
}

export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(`[${CONTROL}]`) !== null;
}

export function whereIs(controller: Controller, event: MouseEvent): Where {
  return {
    map: controller.toMap(event),
    canvas: controller.toCanvas(event),
    shift: event.shiftKey,
    alt: event.altKey,
    mod: event.ctrlKey || event.metaKey,
  };
}

/** A field that is being edited takes over what was typed before anything else happens. */
function leaveField(element: HTMLElement): void {
  const active = document.activeElement;
  if (active !== element && active instanceof HTMLElement && element.contains(active))
    element.focus({ preventScroll: true });
}
