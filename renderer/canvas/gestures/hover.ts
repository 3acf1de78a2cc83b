import type { Controller } from '../controller.ts';
import { isControl, whereIs } from './pointer.ts';
import { whatIsUnder } from './under.ts';

/** Keeps track of what the pointer is over while no button is held; at most once a frame. */
export function attachHover(element: HTMLElement, controller: Controller): () => void {
  const listeners = new AbortController();
  let frame = 0;
  let last: PointerEvent | null = null;

  function look(): void {
    frame = 0;
    const { model } = controller;
    if (!last || !model || isControl(last.target)) return;
    const under = whatIsUnder(controller, model, last, whereIs(controller, last));
    const over = under.kind === 'card' || under.kind === 'handle' ? under.personId : null;
    show(over, under.kind === 'tie' ? under.tieId : null);
  }
  function show(hoveredId: string | null, hoveredTieId: string | null): void {
    const now = controller.state.getState();
    if (now.hoveredId === hoveredId && now.hoveredTieId === hoveredTieId) return;
    controller.state.setState({ hoveredId, hoveredTieId });
    element.dataset.over = hoveredId ? 'card' : hoveredTieId ? 'tie' : 'nothing';
  }
  function move(event: PointerEvent): void {
    last = event;
    if (event.buttons === 0 && frame === 0) frame = requestAnimationFrame(look);
  }

  element.addEventListener('pointermove', move, { signal: listeners.signal });
  element.addEventListener('pointerleave', () => show(null, null), { signal: listeners.signal });
  return () => {
    cancelAnimationFrame(frame);
    listeners.abort();
  };
}
