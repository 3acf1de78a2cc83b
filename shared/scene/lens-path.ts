import type { AccountRecords } from '../domain/records.ts';
import type { MapLayout } from '../layout/types.ts';
import type { PathStep } from '../rules/path.ts';
import { polylinePath } from './path.ts';
import { tieWays } from './tie-ways.ts';
import { curvePath } from './ties.ts';
import { SPACE } from './tokens.ts';
import type { Paint, Primitive } from './types.ts';

const HALO = { stroke: 'mark.halo', strokeWidth: 11 } as const;
const LINE = { stroke: 'mark', strokeWidth: 3.5 } as const;

/**
 * The way from one person to the next as strong lines over the reporting lines and ties it takes. A reporting line that
 * the layout does not draw (the grid has none) becomes a curve; people who have no place leave theirs out.
 */
export function drawPath(
  steps: readonly PathStep[],
  records: AccountRecords,
  layout: MapLayout,
): Primitive[] {
  const shapes = steps.slice(1).flatMap((step, i) => {
    const from = steps[i]?.personId ?? '';
    const shape = shapeOf(from, step, records, layout);
    return shape === null ? [] : [shape];
  });
  const stroked = (paint: Paint) => shapes.map((d): Primitive => ({ kind: 'path', d, ...paint }));
  return [...stroked(HALO), ...stroked(LINE)];
}

/** Path data of one step. */
function shapeOf(
  fromId: string,
  { personId, tieId }: PathStep,
  records: AccountRecords,
  layout: MapLayout,
): string | null {
  const line =
    tieId === null &&
    layout.lines.find(
      (one) =>
        (one.personId === personId && one.managerId === fromId) ||
        (one.personId === fromId && one.managerId === personId),
    );
  if (line) return polylinePath(line.points, SPACE.lineRadius);
  const tie = tieId === null ? undefined : records.ties[tieId];
  const from = layout.index.get(tie?.fromId ?? fromId);
  const to = layout.index.get(tie?.toId ?? personId);
  if (from === undefined || to === undefined) return null;
  return curvePath(tieWays(layout).between(from, to));
}
