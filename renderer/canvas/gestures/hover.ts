import type { Controller } from '../controller.ts';
import { isControl, whereIs } from './pointer.ts';
import { whatIsUnder } from './under.ts';

const SETTLED_MS = 130;

/** Keeps track of what the pointer is over while no button is held; at most once a frame. */
export function attachHover(element: HTMLElement, controller: Controller): () => void {
  const listeners = new AbortController();
  let frame = 0;
  let last: PointerEvent | null = null;
  let settle: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    frame = 0;
    const { model } = controller;
    if (!last || !model || controller.state.getState().gesture || isControl(last.target)) return;
    const under = whatIsUnder(controller, model, last, whereIs(controller, last));
    const over = under.kind === 'card' || under.kind === 'handle' ? under.personId : null;
    show(over, under.kind === 'tie' ? under.tieId : null);
    if (under.kind === 'proposal') element.dataset.over = 'card';
    else if (under.kind === 'empty') element.dataset.over = 'nothing';
  }
  function show(hoveredId: string | null, hoveredTieId: string | null): void {
    const now = controller.state.getState();
    if (now.hoveredId === hoveredId && now.hoveredTieId === hoveredTieId) return;
    controller.state.setState({ hoveredId, hoveredTieId });
    element.dataset.over = hoveredId ? 'card' : hoveredTieId ? 'tie' : 'nothing';
  }
  function leave(): void {
    last = null;
    controller.pointerAt = null;
    show(null, null);
  }
  function move(event: PointerEvent): void {
    last = event;
    controller.pointerAt = event;
    if (event.buttons === 0 && frame === 0) frame = requestAnimationFrame(look);
  }

  /** What lies under a pointer that rests changes when the map moves below it. */
  function moved(): void {
    clearTimeout(settle);
    settle = setTimeout(look, SETTLED_MS);
  }

  const stopFollowing = controller.onViewport(moved);
  element.addEventListener('pointermove', move, { signal: listeners.signal });
  element.addEventListener('pointerleave', leave, { signal: listeners.signal });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(settle);
    stopFollowing();
    listeners.abort();
  };
}
