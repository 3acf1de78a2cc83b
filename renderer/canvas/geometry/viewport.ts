/** Screen px = map units × zoom + (x, y); origin of both at the top left corner of the canvas. */
export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Point, Size {}

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2.5;

export function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}

export function toMap(viewport: Viewport, point: Point): Point {
  return {
    x: (point.x - viewport.x) / viewport.zoom,
    y: (point.y - viewport.y) / viewport.zoom,
  };
}

export function toScreen(viewport: Viewport, point: Point): Point {
  return { x: point.x * viewport.zoom + viewport.x, y: point.y * viewport.zoom + viewport.y };
}

/** The part of the map that a canvas of this size shows. */
export function visibleBox(viewport: Viewport, size: Size): Box {
  return {
    ...toMap(viewport, { x: 0, y: 0 }),
    width: size.width / viewport.zoom,
    height: size.height / viewport.zoom,
  };
}

/** Room kept free at the edges, screen px. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The viewport that shows the whole box between the margins, centred, no larger than `maxZoom`. */
export function fitted(box: Box, size: Size, margins: Margins, maxZoom = 1): Viewport {
  const room = {
    width: size.width - margins.left - margins.right,
    height: size.height - margins.top - margins.bottom,
  };
  const zoom = clampZoom(
    Math.min(maxZoom, room.width / Math.max(1, box.width), room.height / Math.max(1, box.height)),
  );
  const { x, y } = centred(box, room, zoom);
  return { x: x + margins.left, y: y + margins.top, zoom };
}

/** The viewport of this zoom with the middle of the box in the middle of the canvas. */
export function centred(box: Box, size: Size, zoom: number): Viewport {
  return {
    x: size.width / 2 - (box.x + box.width / 2) * zoom,
    y: size.height / 2 - (box.y + box.height / 2) * zoom,
    zoom,
  };
}

/** Zoomed by a factor with the map point under `anchor` (screen px) staying where it is. */
export function zoomedAt(viewport: Viewport, factor: number, anchor: Point): Viewport {
  const zoom = clampZoom(viewport.zoom * factor);
  const fixed = toMap(viewport, anchor);
  return { x: anchor.x - fixed.x * zoom, y: anchor.y - fixed.y * zoom, zoom };
}

/** The smallest move that brings the box, with `margin` px around it, into view; the same viewport if it is. */
export function revealing(viewport: Viewport, size: Size, box: Box, margin: number): Viewport {
  const { x, y } = toScreen(viewport, box);
  const dx = shiftInto(x, box.width * viewport.zoom, size.width, margin);
  const dy = shiftInto(y, box.height * viewport.zoom, size.height, margin);
  return dx === 0 && dy === 0 ? viewport : { ...viewport, x: viewport.x + dx, y: viewport.y + dy };
}

function shiftInto(start: number, length: number, available: number, margin: number): number {
  if (length + 2 * margin > available) return (available - length) / 2 - start;
  if (start < margin) return margin - start;
  return Math.min(0, available - margin - length - start);
}
