import { inside } from './box.ts';
import { type Box, type Size, type Viewport, visibleBox } from './viewport.ts';

/** Share of the canvas that is painted beyond each of its edges. */
const BEYOND = 0.16;

/** A picture of the map that is larger than the canvas, so that it can be moved and scaled before it is painted again. */
export interface Buffer {
  /** The viewport it was painted for, and the size of the canvas then. */
  readonly viewport: Viewport;
  readonly size: Size;
  /** Room beyond the left and right edges, and beyond top and bottom. */
  readonly beyond: { readonly x: number; readonly y: number };
  /** Whether that room is painted too: not while zooming in, which moves it ever farther away. */
  readonly whole: boolean;
}

export function bufferFor(viewport: Viewport, size: Size, whole = true): Buffer {
  const beyond = { x: Math.round(size.width * BEYOND), y: Math.round(size.height * BEYOND) };
  return { viewport, size, beyond, whole };
}

/** Size of the picture, and the viewport that paints it. */
export function pictureOf({ viewport, size, beyond }: Buffer): { size: Size; viewport: Viewport } {
  return {
    size: { width: size.width + 2 * beyond.x, height: size.height + 2 * beyond.y },
    viewport: { x: viewport.x + beyond.x, y: viewport.y + beyond.y, zoom: viewport.zoom },
  };
}

/** Whether the picture has everything that this viewport shows. */
export function covers(buffer: Buffer, viewport: Viewport, size: Size): boolean {
  return inside(visibleBox(viewport, size), paintedBox(buffer));
}

/** The part of the map that is in the picture. */
export function paintedBox(buffer: Buffer): Box {
  const { viewport, size } = buffer.whole ? pictureOf(buffer) : buffer;
  return visibleBox(viewport, size);
}

/** How the picture, whose corner lies `beyond` outside the canvas, has to be scaled and moved to show this viewport. */
export function shownAt(
  { viewport: painted, beyond }: Buffer,
  now: Viewport,
): { readonly scale: number; readonly x: number; readonly y: number } {
  const scale = now.zoom / painted.zoom;
  return {
    scale,
    x: now.x + beyond.x - scale * (painted.x + beyond.x),
    y: now.y + beyond.y - scale * (painted.y + beyond.y),
  };
}
