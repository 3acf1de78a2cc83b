import type { Forest } from './forest.ts';
import { add, at, raise } from './numbers.ts';

/**
 * Room that each branch takes when it hangs in one column: reports of the same lane indented below their manager,
 * reports in lower lanes as one group for each manager. It does not depend on how the map is divided in columns.
 */
export interface Hanging {
  /** Lane changes on the longest way down. */
  readonly changes: Int32Array;
  /** Which lanes the tracks of the branch run between, as one number: 0 without tracks, see `routes`. */
  readonly route: Int32Array;
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
  /** Height that the branch takes in each lane (`3 × node + lane`), with the gap after it: its own part, its groups. */
  readonly need: Float64Array;
}

/** The route of a branch through all three lanes, and of a column that holds one. */
export const THROUGH = 16;

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
  const route = routes(forest, changes, inManagement, inOperational);
  const need = needs(forest, height, inManagement, inOperational);
  return { changes, route, tracks, skips, hasLower, hasLevel, width, height, groupWidth, need };
}

/** By the lane of the branch and, in the last two digits, the lanes that its tracks lead to. */
function routes(
  forest: Forest,
  changes: Int32Array,
  inManagement: Float64Array,
  inOperational: Float64Array,
): Int32Array {
  return changes.map((count, i) => {
    if (count === 0) return 0;
    if (count === 2) return THROUGH;
    const to = (at(inManagement, i) > 0 ? 1 : 0) + (at(inOperational, i) > 0 ? 2 : 0);
    return 4 * (at(forest.lane, i) + 1) + to;
  });
}

function needs(
  forest: Forest,
  height: Float64Array,
  inManagement: Float64Array,
  inOperational: Float64Array,
): Float64Array {
  const need = new Float64Array(3 * height.length);
  for (let i = 1; i < height.length; i++) {
    const own = at(forest.lane, i);
    need[3 * i + own] = at(height, i) + forest.gap.row;
    if (own < 1) need[3 * i + 1] = at(inManagement, i);
    if (own < 2) need[3 * i + 2] = at(inOperational, i);
  }
  return need;
}
