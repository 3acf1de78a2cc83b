import type { BuyingFunction, Layer } from '../domain/values.ts';
import { GRID, LANE } from './metrics.ts';
import { at, raise } from './numbers.ts';
import type { GridCell, Lane, MapLayout } from './types.ts';

/** From the end of a lane, map units. */
const APART = 32;

/** Something that is to stand on the map without being one of its cards. */
export interface Beside {
  readonly id: string;
  readonly layer: Layer;
  readonly function: BuyingFunction;
}

export interface BesideBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBeside {
  /** The layout itself, or with room made for the boxes: cards keep their x, and their distance from the top of the lane. */
  readonly layout: MapLayout;
  /** In the order of what was asked for. */
  readonly boxes: readonly BesideBox[];
}

/**
 * Finds places for a few things besides the cards: at the end of their lane, right of its cards and of the lines that
 * run through it; in the grid below the last card of their cell, as wide as its column. No card moves within its lane;
 * in the grid a lane grows when a cell is full. Linear in the number of cards and lines.
 *
 * @param size Of each, in map units; in the grid it may become narrower.
 */
export function placeBeside(
  layout: MapLayout,
  wanted: readonly Beside[],
  size: { readonly width: number; readonly height: number },
): PlacedBeside {
  if (wanted.length === 0) return { layout, boxes: [] };
  return layout.cells.length > 0 ? inCells(layout, wanted, size) : inLanes(layout, wanted, size);
}

type Size = Parameters<typeof placeBeside>[2];

function inLanes(layout: MapLayout, wanted: readonly Beside[], size: Size): PlacedBeside {
  const ends = laneEnds(layout);
  const boxes = wanted.flatMap(({ id, layer }): BesideBox[] => {
    const lane = layout.lanes.find((one) => one.layer === layer);
    if (!lane) return [];
    const x = (ends.get(lane) ?? 0) + APART;
    ends.set(lane, x + size.width);
    return [{ id, x, y: lane.y + LANE.padY, ...size }];
  });
  const right = Math.max(...boxes.map((box) => box.x + box.width + LANE.padX));
  const { bounds } = layout;
  const width = Math.max(bounds.width, right - bounds.x);
  const grown = width > bounds.width ? { ...layout, bounds: { ...bounds, width } } : layout;
  return { layout: grown, boxes };
}

/** Where the last card or line of each lane ends; before the first place of an empty one. */
function laneEnds(layout: MapLayout): Map<Lane, number> {
  const { lanes } = layout;
  const ends = lineEnds(layout).slice();
  for (let i = 0; i < layout.ids.length; i++) {
    const y = at(layout.y, i);
    const right = at(layout.x, i) + at(layout.width, i);
    reach(ends, lanes, y, y + at(layout.height, i), right);
  }
  return new Map(lanes.map((lane, l) => [lane, at(ends, l)]));
}

const knownLineEnds = new WeakMap<MapLayout['lines'], Float64Array>();

/** The same of lines alone, which stay as they are while a card is moved by hand. */
function lineEnds({ lanes, lines }: MapLayout): Float64Array {
  const known = knownLineEnds.get(lines);
  if (known) return known;
  const ends = new Float64Array(lanes.length).fill(LANE.gutter + LANE.padX - APART);
  for (const { points } of lines)
    for (let i = 0; i + 3 < points.length; i += 2) {
      const y0 = points[i + 1] ?? 0;
      const y1 = points[i + 3] ?? 0;
      const right = Math.max(points[i] ?? 0, points[i + 2] ?? 0);
      reach(ends, lanes, Math.min(y0, y1), Math.max(y0, y1), right);
    }
  knownLineEnds.set(lines, ends);
  return ends;
}

/** Moves the ends of the lanes that something stands in. */
function reach(
  ends: Float64Array,
  lanes: readonly Lane[],
  top: number,
  bottom: number,
  right: number,
): void {
  for (let l = 0; l < ends.length; l++) {
    const lane = lanes[l] as Lane;
    if (top < lane.y + lane.height && bottom > lane.y) raise(ends, l, right);
  }
}

function inCells(before: MapLayout, wanted: readonly Beside[], size: Size): PlacedBeside {
  let layout = before;
  const boxes: BesideBox[] = [];
  for (const one of wanted) {
    const cell = layout.cells.find(
      ({ layer, function: name }) => layer === one.layer && name === one.function,
    );
    if (!cell) continue;
    const box = { id: one.id, ...freeIn(layout, cell, boxes, size) };
    const missing = box.y + box.height + LANE.padY - (cell.y + cell.height);
    if (missing > 0) {
      layout = withTallerLane(layout, one.layer, missing);
      moveDown(boxes, cell.y + cell.height, missing);
    }
    boxes.push(box);
  }
  return { layout, boxes };
}

/** Below the shortest column of cards in the cell. */
function freeIn(
  layout: MapLayout,
  cell: GridCell,
  taken: readonly BesideBox[],
  size: Size,
): Omit<BesideBox, 'id'> {
  const left = cell.x + GRID.padX;
  const right = cell.x + cell.width - GRID.padX;
  const width = Math.min(size.width, right - left);
  const feet = new Map([[left, cell.y + LANE.padY]]);
  const stand = (x: number, foot: number) => {
    feet.set(x, Math.max(feet.get(x) ?? 0, foot + GRID.gap));
  };
  for (let i = 0; cell.count > 0 && i < layout.ids.length; i++) {
    const [x, y] = [at(layout.x, i), at(layout.y, i)];
    if (x >= left && x < right && y >= cell.y && y < cell.y + cell.height)
      stand(x, y + at(layout.height, i));
  }
  for (const box of taken)
    if (box.x >= left && box.x < right && box.y >= cell.y && box.y < cell.y + cell.height)
      stand(box.x, box.y + box.height);
  const [x, y] = [...feet].reduce((best, foot) => (foot[1] < best[1] ? foot : best));
  return { x, y, width, height: size.height };
}

function withTallerLane(layout: MapLayout, layer: Layer, by: number): MapLayout {
  const lane = layout.lanes.find((one) => one.layer === layer);
  if (!lane) return layout;
  const foot = lane.y + lane.height;
  const taller = <Part extends Lane | GridCell>(part: Part): Part => {
    if (part.layer === layer) return { ...part, height: part.height + by };
    return part.y >= foot ? { ...part, y: part.y + by } : part;
  };
  return {
    ...layout,
    y: layout.y.map((y) => (y >= foot ? y + by : y)),
    lanes: layout.lanes.map(taller),
    cells: layout.cells.map(taller),
    bounds: { ...layout.bounds, height: layout.bounds.height + by },
  };
}

function moveDown(boxes: BesideBox[], from: number, by: number): void {
  for (const [i, box] of boxes.entries()) if (box.y >= from) boxes[i] = { ...box, y: box.y + by };
}
