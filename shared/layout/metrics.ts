/** Distances of the layered tree, in map units. */
const TREE_GAPS = {
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
};

export type Gaps = Readonly<typeof TREE_GAPS>;

/** By mode: the compact map leaves just room for its lines. */
export const GAPS: Readonly<Record<'tree' | 'compact', Gaps>> = {
  tree: TREE_GAPS,
  compact: {
    row: 6,
    branch: 4,
    group: 8,
    level: 26,
    indent: 14,
    trunk: 6,
    trackMargin: 6,
    track: 4,
    snap: 12,
    lineBeside: 8,
    columnBeside: 4,
    cardBeside: 8,
    branchBeside: 12,
    corridor: 4,
  },
};

/** Room inside each lane, and of an empty one. */
export const LANE = {
  /** Left room for the lane's title. */
  gutter: 48,
  padX: 28,
  padY: 28,
  minHeight: 160,
  minWidth: 960,
} as const;

/** Width to height of the screen that the map is to fit. */
export const SCREEN = 1.6;

/** Most tracks beside one column: more are hard to follow with the eye. */
export const MAX_TRACKS = 24;

/** Most managers stacked in one column whose reports have reports in yet another lane: their lines turn between the lanes. */
export const MAX_INLETS = 5;

/** Distances of the grid. */
export const GRID = {
  /** Above the lanes, for the titles of the columns. */
  header: 40,
  padX: 16,
  gap: 12,
  /** Between two columns of cards in one cell. */
  beside: 12,
  /** Inner width of a column without anybody. */
  emptyWidth: 176,
} as const;
