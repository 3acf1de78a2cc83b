import type { Forest } from './forest.ts';
import { add, at, raise } from './numbers.ts';

/**
 * Room that each branch takes when it hangs in one column: reports of the same lane indented below their manager,
 * reports in lower lanes as one group for each manager. It does not depend on how the map is divided in columns.
 */
export interface Hanging {
  /** Lane changes on the longest way down. */
  readonly changes: Int32Array;
  /** Managers in lane 0 (decision) and lane 1 (management) with reports in lower lanes, each of which needs a track. */
  readonly tracks: readonly [Int32Array, Int32Array];
  /** Reports who stand two lanes below their manager. */
  readonly skips: Int32Array;
  /** 1 when the node itself has reports in lower lanes. */
  readonly hasLower: Int32Array;
  /** 1 when the node itself has reports in its own lane. */
  readonly hasLevel: Int32Array;
  /** Width and height in the branch's own lane. */
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Width of the widest group in any lower lane. */
  readonly groupWidth: Float64Array;
  /** Height of all groups in lane 1 (management) and lane 2 (operational). */
  readonly groupHeight: readonly [Float64Array, Float64Array];
}

/** Measures all branches from the leaves up, in one pass. */
export function measureHanging(forest: Forest): Hanging {
  const { lane, parent } = forest;
  const nodes = forest.size.length;
  const width = forest.width.slice();
  const height = forest.height.slice();
  const changes = new Int32Array(nodes);
  const tracks = [new Int32Array(nodes), new Int32Array(nodes)] as const;
  const skips = new Int32Array(nodes);
  const hasLower = new Int32Array(nodes);
  const hasLevel = new Int32Array(nodes);
  const groupWidth = new Float64Array(nodes);
  const inManagement = new Float64Array(nodes);
  const inOperational = new Float64Array(nodes);
  for (let i = nodes - 1; i > 0; i--) {
    if (at(hasLevel, i)) add(height, i, forest.gap.branch);
    if (at(hasLower, i)) {
      add(tracks[at(lane, i) === 0 ? 0 : 1], i, 1);
      if (at(inManagement, i) > 0) add(inManagement, i, forest.gap.group);
      if (at(inOperational, i) > 0) add(inOperational, i, forest.gap.group);
    }
    const manager = at(parent, i);
    if (manager === 0) continue;
    const below = at(lane, i) - at(lane, manager);
    raise(changes, manager, at(changes, i) + (below > 0 ? 1 : 0));
    add(skips, manager, at(skips, i) + (below > 1 ? 1 : 0));
    for (const of of tracks) add(of, manager, at(of, i));
    add(inOperational, manager, at(inOperational, i));
    if (below === 0) {
      hasLevel[manager] = 1;
      raise(width, manager, at(width, i) + forest.gap.indent);
      add(height, manager, at(height, i) + forest.gap.row);
      raise(groupWidth, manager, at(groupWidth, i));
      add(inManagement, manager, at(inManagement, i));
    } else {
      hasLower[manager] = 1;
      raise(groupWidth, manager, Math.max(at(width, i), at(groupWidth, i)));
      const inLane = at(lane, i) === 1 ? inManagement : inOperational;
      add(inLane, manager, at(height, i) + forest.gap.row);
    }
  }
  const groupHeight = [inManagement, inOperational] as const;
  return { changes, tracks, skips, hasLower, hasLevel, width, height, groupWidth, groupHeight };
}

/** Height, with the gap after it, that the hanging branch of `report` takes in `lane`. */
export function groupNeed(forest: Forest, hanging: Hanging, report: number, lane: number): number {
  const own = at(forest.lane, report);
  if (lane === own) return at(hanging.height, report) + forest.gap.row;
  return lane < own ? 0 : at(hanging.groupHeight[lane === 1 ? 0 : 1], report);
}
