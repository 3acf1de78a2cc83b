import { at } from './numbers.ts';

const CELL = 512;

/** Finds the cards that a line would pass through. */
export interface Obstacles {
  /** Number of times that the polyline enters a card other than those of the nodes `a` and `b`. */
  hits(points: readonly number[], a: number, b: number): number;
}

/** Sorts the cards (nodes 1 …) into a grid, so that a line meets only those near it. */
export function obstacles(
  x: Float64Array,
  y: Float64Array,
  width: Float64Array,
  height: Float64Array,
): Obstacles {
  const grid = new Map<string, number[]>();
  const key = (column: number, row: number) => `${column},${row}`;
  for (let i = 1; i < x.length; i++) {
    const right = cell(at(x, i) + at(width, i));
    const bottom = cell(at(y, i) + at(height, i));
    for (let column = cell(at(x, i)); column <= right; column++) {
      for (let row = cell(at(y, i)); row <= bottom; row++) {
        const found = grid.get(key(column, row));
        if (found) found.push(i);
        else grid.set(key(column, row), [i]);
      }
    }
  }

  function segmentHits(x0: number, y0: number, x1: number, y1: number, met: Set<number>): void {
    const [left, right] = x0 < x1 ? [x0, x1] : [x1, x0];
    const [top, bottom] = y0 < y1 ? [y0, y1] : [y1, y0];
    for (let column = cell(left); column <= cell(right); column++) {
      for (let row = cell(top); row <= cell(bottom); row++) {
        for (const i of grid.get(key(column, row)) ?? []) {
          if (right <= at(x, i) || left >= at(x, i) + at(width, i)) continue;
          if (bottom <= at(y, i) || top >= at(y, i) + at(height, i)) continue;
          met.add(i);
        }
      }
    }
  }

  return {
    hits(points, a, b) {
      const met = new Set<number>();
      for (let p = 0; p + 3 < points.length; p += 2) {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(p, p + 4);
        segmentHits(x0, y0, x1, y1, met);
      }
      met.delete(a);
      met.delete(b);
      return met.size;
    },
  };
}

function cell(coordinate: number): number {
  return Math.floor(coordinate / CELL);
}
