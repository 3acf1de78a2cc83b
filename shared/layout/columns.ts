/**
 * The division of the map into columns under one plan. A *head* stands above the columns of its reports; a column
 * is either *solo* (one head with all that is below it) or a *stack* of hanging branches on a trunk of its own.
 * Branches of heads stand side by side in strips; in each lane a strip has a stretch to itself.
 */
export interface Columns {
  readonly isHead: Int32Array;
  /** Heads in preorder, node 0 (the map) first. */
  readonly heads: number[];
  /** Top of a head below the top of its lane. */
  readonly top: Float64Array;
  /** Columns of a head: `first[head] … first[head] + count[head] - 1`, left to right. */
  readonly first: Int32Array;
  readonly count: Int32Array;
  /** Width of all below and including a head, and where its centre is in it. */
  readonly strip: Float64Array;
  readonly centre: Float64Array;
  /** What the strip takes in each lane: from, to at `3 * head + lane`; Infinity, -Infinity when nothing. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** By column: its first report, then `next` by report; 0 ends the list. */
  readonly members: Int32Array;
  readonly last: Int32Array;
  readonly next: Int32Array;
  /**
   * By column: number of members, tracks at its right, inlets at its left, the lanes the tracks run between (0 none),
   * width of its body, its left edge in the strip.
   */
  readonly filled: Int32Array;
  readonly tracks: Int32Array;
  readonly inlets: Int32Array;
  readonly route: Int32Array;
  readonly body: Float64Array;
  readonly left: Float64Array;
  /** Of a stack: the topmost and the lowest lane it reaches. */
  readonly topLane: Int32Array;
  readonly footLane: Int32Array;
  /** Height of what stands in each lane. */
  readonly laneHeight: Float64Array;
}

/** Room for the columns of `nodes` nodes, to be filled by `divide` as often as wanted. */
export function emptyColumns(nodes: number): Columns {
  const ints = () => new Int32Array(nodes + 1);
  const floats = () => new Float64Array(nodes + 1);
  return {
    isHead: ints(),
    heads: [],
    top: floats(),
    first: ints(),
    count: ints(),
    strip: floats(),
    centre: floats(),
    from: new Float64Array(3 * nodes),
    to: new Float64Array(3 * nodes),
    members: ints(),
    last: ints(),
    next: ints(),
    filled: ints(),
    tracks: ints(),
    inlets: ints(),
    route: ints(),
    body: floats(),
    left: floats(),
    topLane: ints(),
    footLane: ints(),
    laneHeight: new Float64Array(3),
  };
}
