import { rememberView } from '../store/documents.ts';
import { storeApi } from '../store/use-store.ts';
import { type Controller, MAP_MARGINS } from './controller.ts';
import { READING_ZOOM } from './geometry/detail.ts';
import { fittedBeside } from './geometry/fit-beside.ts';
import { fitted, type Size, type Viewport } from './geometry/viewport.ts';
import { boxesOverMap } from './over-map.ts';

const SETTLED_MS = 120;
const REMEMBER_MS = 800;

/** Where this account was left, else the whole map. */
export function startViewport(controller: Controller, size: Size): Viewport {
  const { settings } = storeApi.getState();
  const { model } = controller;
  const remembered = model ? settings.views[model.accountId] : undefined;
  if (remembered && remembered.zoom > 0) {
    const { x, y, zoom } = remembered;
    return { x, y, zoom };
  }
  if (!model) return fitted({ x: 0, y: 0, ...size }, size, MAP_MARGINS);
  return fittedBeside(model.index, size, MAP_MARGINS, boxesOverMap());
}

/**
 * When the view rests: chooses the cards in view that become React Flow nodes, and remembers where the user looks.
 * While it moves nothing is mounted.
 */
export function followView(controller: Controller): () => void {
  let settle: ReturnType<typeof setTimeout> | undefined;
  let remember: ReturnType<typeof setTimeout> | undefined;

  function moved(): void {
    clearTimeout(settle);
    clearTimeout(remember);
    settle = setTimeout(() => showInView(controller), SETTLED_MS);
    remember = setTimeout(keep, REMEMBER_MS);
  }
  function keep(): void {
    clearTimeout(remember);
    remember = undefined;
    rememberView({ ...controller.viewport });
  }

  const stops = [
    controller.onViewport(moved),
    storeApi.subscribe((now, before) => {
      if (now.open?.layout !== before.open?.layout) moved();
    }),
  ];
  showInView(controller);
  return () => {
    if (remember !== undefined) keep();
    clearTimeout(settle);
    for (const stop of stops) stop();
  };
}

function showInView(controller: Controller): void {
  const { model, viewport } = controller;
  const before = controller.state.getState().inView;
  const ids = model && viewport.zoom >= READING_ZOOM ? model.index.layout.ids : [];
  const inView = ids.length === 0 ? [] : (model?.index.cardsIn(controller.visibleBox()) ?? []);
  const now = inView.map((i) => ids[i]).filter((id) => id !== undefined);
  const same = now.length === before.length && now.every((id, i) => id === before[i]);
  controller.state.setState({ restingZoom: viewport.zoom, inView: same ? before : now });
}
