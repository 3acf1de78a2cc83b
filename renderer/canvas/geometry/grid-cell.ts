import type { GridCell } from '../../../shared/layout/types.ts';
import type { Point } from './viewport.ts';

/** The cell of the grid at a point; beyond its edges the nearest. Null in a layout that is no grid. */
export function cellNear(cells: readonly GridCell[], point: Point): GridCell | null {
  let nearest: GridCell | null = null;
  let least = Infinity;
  for (const cell of cells) {
    const dx = outside(point.x, cell.x, cell.width);
    const dy = outside(point.y, cell.y, cell.height);
    if (dx + dy >= least) continue;
    nearest = cell;
    least = dx + dy;
  }
  return nearest;
}

function outside(at: number, start: number, length: number): number {
  return Math.max(0, start - at, at - start - length);
}
