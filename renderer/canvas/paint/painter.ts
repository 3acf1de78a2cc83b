import i18next from 'i18next';
import type { Palette } from '../../../shared/scene/tokens.ts';
import type { Store } from '../../store/types.ts';
import { storeApi } from '../../store/use-store.ts';
import type { CanvasState } from '../canvas-state.ts';
import type { Controller } from '../controller.ts';
import { type Marks, paintMap } from './paint-map.ts';

const NOBODY: ReadonlySet<string> = new Set();

/** Real colours of the theme on screen; a canvas reads no CSS variables. */
export interface Look {
  readonly palette: Palette;
  readonly accent: string;
}

/**
 * Keeps a canvas element up to date with the map: once per frame, and only when something it shows has changed. A
 * change of size is painted at once, because it empties the element.
 */
export function startPainter(
  canvas: HTMLCanvasElement,
  controller: Controller,
  look: Look,
): () => void {
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('no 2d canvas');
  let frame = 0;

  function paint(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    const { model, size, viewport } = controller;
    if (!context || !model || size.width === 0) return;
    const ratio = window.devicePixelRatio;
    resize(canvas, size.width * ratio, size.height * ratio);
    const marks = marksOf(storeApi.getState(), controller.state.getState());
    if (!paintMap(context, model, { viewport, size, ratio, ...look }, marks)) request();
  }
  function request(): void {
    if (frame === 0) frame = requestAnimationFrame(paint);
  }

  let { width, height } = controller.size;
  const stops = [
    controller.onViewport(() => {
      const { size } = controller;
      const resized = size.width !== width || size.height !== height;
      ({ width, height } = size);
      if (resized) paint();
      else request();
    }),
    storeApi.subscribe((now, before) => {
      if (now.open !== before.open || now.view !== before.view) request();
    }),
    controller.state.subscribe((now, before) => {
      if (lifted(now) !== lifted(before) || now.hoveredTieId !== before.hoveredTieId) request();
    }),
    listen(document.fonts, 'loadingdone', request),
    onLanguage(request),
    onRatio(request),
  ];
  paint();
  return () => {
    cancelAnimationFrame(frame);
    for (const stop of stops) stop();
  };
}

function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  const [columns, rows] = [Math.round(width), Math.round(height)];
  if (canvas.width !== columns) canvas.width = columns;
  if (canvas.height !== rows) canvas.height = rows;
}

function marksOf(store: Store, state: CanvasState): Marks {
  const { view } = store;
  return {
    selection: view.selection,
    selectedTieId: view.selectedTieId,
    hoveredTieId: state.hoveredTieId,
    gapPeople: peopleOfGap(store),
    lifted: lifted(state),
  };
}

function peopleOfGap({ open, view }: Store): readonly string[] {
  const { focusedGapId, opportunityId } = view;
  if (!focusedGapId || !opportunityId) return [];
  const gap = open?.assessed[opportunityId]?.gaps.find(({ id }) => id === focusedGapId);
  return gap?.subjects.filter(({ kind }) => kind === 'person').map(({ id }) => id) ?? [];
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** The same set as long as the same cards are dragged. Copies leave the originals where they are. */
function lifted({ gesture }: CanvasState): ReadonlySet<string> {
  if (gesture?.kind !== 'drag' || gesture.copies) return NOBODY;
  const known = sets.get(gesture.ids);
  if (known) return known;
  const made = new Set(gesture.ids);
  sets.set(gesture.ids, made);
  return made;
}

function listen(target: EventTarget, type: string, listener: () => void): () => void {
  target.addEventListener(type, listener);
  return () => target.removeEventListener(type, listener);
}

function onLanguage(listener: () => void): () => void {
  i18next.on('languageChanged', listener);
  return () => i18next.off('languageChanged', listener);
}

/** The ratio changes when the window comes to another screen, or the page is zoomed. */
function onRatio(listener: () => void): () => void {
  let stop: (() => void) | undefined;
  function arm(): void {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    stop = listen(query, 'change', () => {
      stop?.();
      arm();
      listener();
    });
  }
  arm();
  return () => stop?.();
}
