import type { Palette } from '../../../shared/scene/tokens.ts';
import { type Box, centred, fitted, type Viewport } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';
import { paintBlocks } from '../paint/paint-far.ts';
import { paintLanes } from '../paint/paint-lanes.ts';

/** Size on the page, px. */
export const MINIMAP = { width: 196, height: 128 } as const;
const MARGIN = 4;
const MARGINS = { left: MARGIN, right: MARGIN, top: MARGIN, bottom: MARGIN };

/** How the map lies on the minimap. A map can be larger than the smallest zoom of the canvas shows. */
export function placeOn(bounds: Box): Viewport {
  const { zoom } = fitted(bounds, MINIMAP, MARGINS);
  const needed = Math.min(
    zoom,
    (MINIMAP.width - 2 * MARGIN) / bounds.width,
    (MINIMAP.height - 2 * MARGIN) / bounds.height,
  );
  return centred(bounds, MINIMAP, needed);
}

/** The style of the frame around what is in view. */
export function frameOf(place: Viewport, visible: Box) {
  return {
    transform: `translate(${visible.x * place.zoom + place.x}px, ${visible.y * place.zoom + place.y}px)`,
    width: `${visible.width * place.zoom}px`,
    height: `${visible.height * place.zoom}px`,
  };
}

/** Cards that take a few milliseconds. */
const AT_ONCE = 2_000;

/** Paints the map small, in steps: a map can have more cards than are painted between two frames. */
export function* paintMinimap(
  canvas: HTMLCanvasElement,
  model: MapModel,
  palette: Palette,
): Generator<undefined> {
  const context = canvas.getContext('2d');
  if (!context) return;
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(MINIMAP.width * ratio);
  canvas.height = Math.round(MINIMAP.height * ratio);
  const place = placeOn(model.index.layout.bounds);
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintLanes(context, model.index.layout.lanes, place, MINIMAP, palette);
  const scale = ratio * place.zoom;
  context.setTransform(scale, 0, 0, scale, ratio * place.x, ratio * place.y);
  const { cards } = model.scene;
  for (let done = 0; done < cards.length; done += AT_ONCE) {
    yield;
    paintBlocks(context, cards.slice(done, done + AT_ONCE), place.zoom, palette);
  }
}
