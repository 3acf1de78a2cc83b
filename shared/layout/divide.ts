import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import type { Hanging } from './hanging.ts';
import { add, at, raise } from './numbers.ts';
import { Packer, reportsTop } from './packer.ts';
import { StripMeter } from './strip-meter.ts';
import type { LayoutPlan } from './types.ts';

/**
 * Divides the map into columns under `plan` and measures them, writing into `columns`. Linear in the number of
 * cards: each head looks at its own reports only.
 */
export function divide(forest: Forest, hanging: Hanging, plan: LayoutPlan, columns: Columns): void {
  columns.isHead.fill(0);
  columns.isHead[0] = 1;
  columns.heads.length = 0;
  columns.laneHeight.fill(0);
  const packer = new Packer(forest, hanging, plan, columns);
  let used = 1;
  for (let node = 0; node < forest.flowEnd; ) {
    if (at(columns.isHead, node) === 0) {
      node += at(forest.size, node);
      continue;
    }
    columns.heads.push(node);
    packer.pack(node, used);
    used += at(columns.count, node);
    node++;
  }
  const strips = new StripMeter(forest, hanging, columns);
  const height = new Float64Array(3);
  for (let i = columns.heads.length - 1; i >= 0; i--) {
    const head = columns.heads[i] as number;
    measureHeight(forest, hanging, columns, head, height);
    strips.measure(head);
  }
}

/** @param height Scratch: the height of a column in each lane. */
function measureHeight(
  forest: Forest,
  hanging: Hanging,
  columns: Columns,
  head: number,
  height: Float64Array,
): void {
  const lane = at(forest.lane, head);
  if (head > 0) raise(columns.laneHeight, lane, at(columns.top, head) + at(forest.height, head));
  const first = at(columns.first, head);
  for (let column = first; column < first + at(columns.count, head); column++) {
    if (at(columns.filled, column) === 1) continue;
    height.fill(0);
    for (let k = at(columns.members, column); k > 0; k = at(columns.next, k)) {
      for (let l = at(forest.lane, k); l < 3; l++) add(height, l, at(hanging.need, 3 * k + l));
    }
    columns.topLane[column] = 3;
    for (let l = 0; l < 3; l++) {
      if (at(height, l) === 0) continue;
      if (at(columns.topLane, column) === 3) columns.topLane[column] = l;
      columns.footLane[column] = l;
      const top = reportsTop(forest, columns, head, l);
      raise(columns.laneHeight, l, top + at(height, l) - forest.gap.row);
    }
  }
}
