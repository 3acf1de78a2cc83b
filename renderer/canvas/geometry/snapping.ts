import type { Box, Point } from './viewport.ts';

/** A line that shows what a dragged card is aligned with. */
export interface Guide {
  readonly axis: 'x' | 'y';
  /** Where the line lies on its axis, and from where to where it runs on the other one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Snap {
  /** To be added to the box to align it. */
  readonly by: Point;
  readonly guides: readonly Guide[];
}

interface Hit {
  readonly by: number;
  readonly at: number;
  readonly other: Box;
}

/** Aligns edges and middles of a dragged box with those of others that are nearer than `reach`; the nearest wins. */
export function snap(box: Box, others: readonly Box[], reach: number): Snap {
  const x = nearest(box, others, reach, 'x');
  const y = nearest(box, others, reach, 'y');
  const by = { x: x?.by ?? 0, y: y?.by ?? 0 };
  const placed = { ...box, x: box.x + by.x, y: box.y + by.y };
  const guides: Guide[] = [];
  if (x) guides.push({ axis: 'x', at: x.at, ...span(placed, x.other, 'y') });
  if (y) guides.push({ axis: 'y', at: y.at, ...span(placed, y.other, 'x') });
  return { by, guides };
}

function nearest(box: Box, others: readonly Box[], reach: number, axis: 'x' | 'y'): Hit | null {
  const mine = stops(box, axis);
  let best: Hit | null = null;
  for (const other of others) {
    const theirs = stops(other, axis);
    for (const [place, at] of theirs.entries()) {
      const own = mine[place];
      if (own === undefined) continue;
      const by = at - own;
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by)))
        best = { by, at, other };
    }
  }
  return best;
}

/** Start, middle and end; only like is aligned with like. */
function stops(box: Box, axis: 'x' | 'y'): readonly number[] {
  const length = axis === 'x' ? box.width : box.height;
  return [box[axis], box[axis] + length / 2, box[axis] + length];
}

function span(a: Box, b: Box, axis: 'x' | 'y'): { from: number; to: number } {
  const length = axis === 'x' ? 'width' : 'height';
  return {
    from: Math.min(a[axis], b[axis]),
    to: Math.max(a[axis] + a[length], b[axis] + b[length]),
  };
}
