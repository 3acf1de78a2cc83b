import type { Layer } from '../domain/values.ts';
import type { Lane, MapLayout, ReportingLine } from './types.ts';

/**
 * The layout of a part of a map without lanes where nobody stands and no line runs, because they are not empty on the
 * whole map. What stands below moves up; nobody moves within their lane. The layout itself when all lanes stay, or none
 * would.
 *
 * @param kept Layers that stay in any case.
 */
export function occupiedLanes(layout: MapLayout, kept: ReadonlySet<Layer>): MapLayout {
  const gone = layout.lanes.filter((lane) => !kept.has(lane.layer) && !isCrossed(layout, lane));
  if (gone.length === 0 || gone.length === layout.lanes.length) return layout;
  const up = (y: number) =>
    y - gone.reduce((sum, lane) => sum + (lane.y + lane.height <= y ? lane.height : 0), 0);
  const layers = new Set(gone.map(({ layer }) => layer));
  const { bounds } = layout;
  return {
    ...layout,
    y: layout.y.map(up),
    lanes: layout.lanes.filter(({ layer }) => !layers.has(layer)).map(movedTo(up)),
    lines: layout.lines.map((line): ReportingLine => {
      return { ...line, points: line.points.map((value, i) => (i % 2 === 1 ? up(value) : value)) };
    }),
    cells: layout.cells.filter(({ layer }) => !layers.has(layer)).map(movedTo(up)),
    bounds: {
      ...bounds,
      height: bounds.height - gone.reduce((sum, { height }) => sum + height, 0),
    },
  };
}

function movedTo(up: (y: number) => number) {
  return <T extends { readonly y: number }>(box: T): T => ({ ...box, y: up(box.y) });
}

/** Whether a card stands in a lane, or a line runs through it. */
function isCrossed({ ids, y, height, lines }: MapLayout, lane: Lane): boolean {
  const foot = lane.y + lane.height;
  const isWithin = (top: number, bottom: number) => bottom > lane.y && top < foot;
  return (
    ids.some((_, i) => isWithin(y[i] ?? 0, (y[i] ?? 0) + (height[i] ?? 0))) ||
    lines.some(({ points }) => {
      const heights = points.filter((_, i) => i % 2 === 1);
      return isWithin(Math.min(...heights), Math.max(...heights));
    })
  );
}
