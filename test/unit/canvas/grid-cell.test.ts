import { expect, it } from 'vitest';
import { cellNear } from '../../../renderer/canvas/geometry/grid-cell.ts';
import type { GridCell } from '../../../shared/layout/types.ts';

const cells: GridCell[] = (['decision', 'management'] as const).flatMap((layer, row) =>
  (['user', 'finance'] as const).map((name, column) => ({
    layer,
    function: name,
    x: column * 200,
    y: row * 100,
    width: 200,
    height: 100,
    count: 0,
  })),
);

it('finds the cell at a point, beyond the edges the nearest, and none where there is no grid', () => {
  const at = (x: number, y: number) => {
    const cell = cellNear(cells, { x, y });
    return cell && `${cell.layer} ${cell.function}`;
  };
  expect(at(10, 10)).toBe('decision user');
  expect(at(390, 190)).toBe('management finance');
  expect(at(-500, 150)).toBe('management user');
  expect(at(900, -900)).toBe('decision finance');
  expect(cellNear([], { x: 0, y: 0 })).toBeNull();
});
