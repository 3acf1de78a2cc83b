import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferFor, covers, pictureOf, shownAt } from '../../../renderer/canvas/geometry/buffer.ts';
import { edgePan } from '../../../renderer/canvas/geometry/edge-pan.ts';
import {
  centred,
  fitted,
  MAX_ZOOM,
  MIN_ZOOM,
  revealing,
  toMap,
  toScreen,
  visibleBox,
  zoomedAt,
} from '../../../renderer/canvas/geometry/viewport.ts';

const SIZE = { width: 1200, height: 800 };
const MARGINS = { left: 136, right: 40, top: 32, bottom: 32 };
const viewports = fc.record({
  x: fc.integer({ min: -5000, max: 5000 }),
  y: fc.integer({ min: -5000, max: 5000 }),
  zoom: fc.double({ min: MIN_ZOOM, max: MAX_ZOOM, noNaN: true }),
});
const points = fc.record({
  x: fc.integer({ min: -20_000, max: 20_000 }),
  y: fc.integer({ min: -20_000, max: 20_000 }),
});

describe('viewport', () => {
  it('leads from the map to the screen and back', () => {
    fc.assert(
      fc.property(viewports, points, (viewport, point) => {
        const back = toMap(viewport, toScreen(viewport, point));
        expect(back.x).toBeCloseTo(point.x, 5);
        expect(back.y).toBeCloseTo(point.y, 5);
      }),
    );
  });

  it('fits a box between the margins', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 30_000 }), (corner, width) => {
        const box = { ...corner, width, height: width / 2 };
        const viewport = fitted(box, SIZE, MARGINS);
        const start = toScreen(viewport, box);
        const end = toScreen(viewport, { x: box.x + box.width, y: box.y + box.height });
        expect(start.x).toBeGreaterThanOrEqual(MARGINS.left - 0.01);
        expect(end.x).toBeLessThanOrEqual(SIZE.width - MARGINS.right + 0.01);
        expect(start.y).toBeGreaterThanOrEqual(MARGINS.top - 0.01);
        expect(end.y).toBeLessThanOrEqual(SIZE.height - MARGINS.bottom + 0.01);
      }),
    );
  });

  it('never enlarges a small map beyond 100 % and keeps the bounds of the zoom', () => {
    expect(fitted({ x: 0, y: 0, width: 10, height: 10 }, SIZE, MARGINS).zoom).toBe(1);
    expect(fitted({ x: 0, y: 0, width: 1e9, height: 1 }, SIZE, MARGINS).zoom).toBe(MIN_ZOOM);
    expect(zoomedAt({ x: 0, y: 0, zoom: 2 }, 10, { x: 0, y: 0 }).zoom).toBe(MAX_ZOOM);
  });

  it('zooms around the point that is held', () => {
    fc.assert(
      fc.property(viewports, fc.double({ min: 0.5, max: 2, noNaN: true }), (viewport, factor) => {
        const anchor = { x: 300, y: 200 };
        const before = toMap(viewport, anchor);
        const after = toMap(zoomedAt(viewport, factor, anchor), anchor);
        expect(after.x).toBeCloseTo(before.x, 5);
        expect(after.y).toBeCloseTo(before.y, 5);
      }),
    );
  });

  it('moves no further than needed to show a card, and not at all when it is shown', () => {
    const viewport = { x: 0, y: 0, zoom: 1 };
    const shown = { x: 100, y: 100, width: 200, height: 80 };
    expect(revealing(viewport, SIZE, shown, 50)).toBe(viewport);
    expect(revealing(viewport, SIZE, { ...shown, x: 1150 }, 50)).toEqual({
      x: -200,
      y: 0,
      zoom: 1,
    });
    expect(revealing(viewport, SIZE, { ...shown, y: -300 }, 50)).toEqual({ x: 0, y: 350, zoom: 1 });
  });

  it('centres what is larger than the canvas', () => {
    const box = { x: 0, y: 0, width: 4000, height: 100 };
    const { x } = revealing({ x: 0, y: 100, zoom: 1 }, SIZE, box, 50);
    expect(x).toBe(centred(box, SIZE, 1).x);
  });
});

describe('buffer', () => {
  it('shows every point of the map where the viewport has it, however it was moved and zoomed since', () => {
    fc.assert(
      fc.property(viewports, viewports, points, (painted, now, point) => {
        const buffer = bufferFor(painted, SIZE);
        const { scale, x, y } = shownAt(buffer, now);
        const inPicture = toScreen(pictureOf(buffer).viewport, point);
        const onScreen = toScreen(now, point);
        expect(inPicture.x * scale + x - buffer.beyond.x).toBeCloseTo(onScreen.x, 3);
        expect(inPicture.y * scale + y - buffer.beyond.y).toBeCloseTo(onScreen.y, 3);
      }),
    );
  });

  it('covers small moves and closer views, and nothing beyond its edges', () => {
    const painted = { x: 0, y: 0, zoom: 1 };
    const buffer = bufferFor(painted, SIZE);
    expect(covers(buffer, { ...painted, x: buffer.beyond.x }, SIZE)).toBe(true);
    expect(covers(buffer, { ...painted, x: buffer.beyond.x + 1 }, SIZE)).toBe(false);
    expect(covers(buffer, { ...painted, y: -buffer.beyond.y - 1 }, SIZE)).toBe(false);
    expect(covers(buffer, zoomedAt(painted, 2, { x: 600, y: 400 }), SIZE)).toBe(true);
    expect(covers(buffer, zoomedAt(painted, 0.5, { x: 600, y: 400 }), SIZE)).toBe(false);
  });
});

describe('panning at the edges', () => {
  it('moves the map away from the edge the pointer is at, faster the nearer it is', () => {
    expect(edgePan({ x: 600, y: 400 }, SIZE)).toEqual({ x: 0, y: 0 });
    const near = edgePan({ x: 20, y: 400 }, SIZE);
    const nearer = edgePan({ x: 2, y: 400 }, SIZE);
    expect(near.x).toBeGreaterThan(0);
    expect(nearer.x).toBeGreaterThan(near.x);
    expect(edgePan({ x: 600, y: 799 }, SIZE).y).toBeLessThan(0);
  });

  it('is no faster outside the canvas than at its edge', () => {
    expect(edgePan({ x: -500, y: 400 }, SIZE)).toEqual(edgePan({ x: 0, y: 400 }, SIZE));
  });
});

it('the visible box is what the corners of the canvas show', () => {
  const viewport = { x: -100, y: 50, zoom: 0.5 };
  expect(visibleBox(viewport, SIZE)).toEqual({ x: 200, y: -100, width: 2400, height: 1600 });
});
