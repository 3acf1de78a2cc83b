/** Distances of the layout, in map units. */
export const GAP = {
  /** Between cards stacked in a column. */
  row: 12,
  /** Further room after a manager with reports stacked below it. */
  branch: 10,
  /** Further room between the groups of different managers in one column. */
  group: 14,
  /** Between a manager and the reports below it in the same lane; the shared trunk runs half way. */
  level: 44,
  /** How far reports hang to the right of their manager; the trunk runs in this room. */
  indent: 24,
  /** From the left edge of the manager to the trunk of its hanging reports. */
  trunk: 10,
  /** From the body of a column to its innermost track, and from the outermost to the column's edge. */
  trackMargin: 10,
  /** Between two tracks. */
  track: 8,
  /** A manager moves by up to this much to stand straight above the line to a report. */
  snap: 18,
  /** Beside a line that passes through a lane. */
  lineBeside: 16,
  /** Beside a column that has its own trunk room, a lone card, a branch. */
  columnBeside: 10,
  cardBeside: 24,
  branchBeside: 32,
  /** From the left edge of a branch in its lane to the free corridor beside it. */
  corridor: 8,
} as const;

/** Room inside each lane, and of an empty one. */
export const LANE = {
  /** Left room for the lane's title. */
  gutter: 48,
  padX: 28,
  padY: 28,
  minHeight: 160,
  minWidth: 960,
} as const;

/** Most tracks beside one column: more are hard to follow with the eye. */
export const MAX_TRACKS = 24;
