import { type CanvasApi, currentCanvas } from '../canvas/canvas-api.ts';
import { MAP_MARGINS } from '../canvas/controller.ts';
import { fitted, type Viewport } from '../canvas/geometry/viewport.ts';
import { createModelSource } from '../canvas/model.ts';
import { connectApi } from '../store/api.ts';
import { openAccount } from '../store/documents.ts';
import { layOut } from '../store/map-layout.ts';
import { storeApi } from '../store/use-store.ts';
import { ACCOUNT_ID, benchBackend } from './bench-account.ts';
import type { BenchPerson } from './bench-person.ts';
import { wholeMapPng } from './whole-map-png.ts';

const modelOf = createModelSource();

/** What the harness asks of a measured page; it drives everything else itself with real input events. */
export const bench = {
  canDrag: true,
  /** Not timed: makes of the people what the backend would have on disk. */
  prepare(people: readonly BenchPerson[]): void {
    connectApi(benchBackend(people));
  },
  /** From the document's bytes to the first picture of the whole map, the way every account is opened. */
  async load(): Promise<void> {
    await openAccount(ACCOUNT_ID);
    while (!currentCanvas()) await nextFrame();
  },
  /** The layout alone, ms. */
  layoutAgain(): number {
    const { records } = opened();
    const start = performance.now();
    layOut(records, storeApi.getState().view);
    return performance.now() - start;
  },
  nodes() {
    const { ids, x, y, width, height } = opened().layout;
    return ids.map((id, i) => ({
      id,
      x: x[i] ?? 0,
      y: y[i] ?? 0,
      w: width[i] ?? 0,
      h: height[i] ?? 0,
    }));
  },
  getViewport: (): Viewport => canvas().viewport,
  setViewport(viewport: Viewport): void {
    canvas().setViewport(viewport);
  },
  fit(): void {
    const size = { width: window.innerWidth, height: window.innerHeight };
    canvas().setViewport(fitted(opened().layout.bounds, size, MAP_MARGINS));
  },
  /** React Flow zooms by 2 ^ (−0.002 × deltaY). */
  wheelDelta: (factor: number): number => -Math.log2(factor) / 0.002,
  exportPng(): Promise<Blob> {
    const model = modelOf(storeApi.getState());
    if (!model) throw new Error('load first');
    return wholeMapPng(model);
  },
};

function opened() {
  const { open } = storeApi.getState();
  if (!open) throw new Error('load first');
  return open;
}

function canvas(): CanvasApi {
  const shown = currentCanvas();
  if (!shown) throw new Error('load first');
  return shown;
}

function nextFrame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}

declare global {
  interface Window {
    bench: typeof bench;
  }
}
