import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import { type Hanging, THROUGH } from './hanging.ts';
import type { Gaps } from './metrics.ts';
import { at } from './numbers.ts';

const NOTHING = Number.POSITIVE_INFINITY;

/**
 * Sets the columns of a head side by side, each as far left as every lane allows: a card without reports slides over
 * the lower lanes of its neighbours. Lines that pass a lane on their way down keep their place in it.
 */
export class StripMeter {
  private readonly forest: Forest;
  private readonly hanging: Hanging;
  private readonly columns: Columns;
  /** The column at hand by lane: stretch from its left edge, room it wants beside it. */
  private readonly from = new Float64Array(3);
  private readonly to = new Float64Array(3);
  private readonly beside = new Float64Array(3);
  /** Where the line from the head comes down to the column at hand, and to all columns. */
  private line = 0;
  private readonly lines: number[] = [];
  /** All columns before it: right end and room wanted by lane, and the stretch of the whole strip. */
  private readonly right = new Float64Array(3);
  private readonly rightBeside = new Float64Array(3);
  private readonly stripFrom = new Float64Array(3);
  private readonly stripTo = new Float64Array(3);

  constructor(forest: Forest, hanging: Hanging, columns: Columns) {
    this.forest = forest;
    this.hanging = hanging;
    this.columns = columns;
  }

  /** Measures the strip of `head`, whose lower heads have been measured. */
  measure(head: number): void {
    const { columns } = this;
    this.right.fill(-NOTHING);
    this.stripFrom.fill(NOTHING);
    this.stripTo.fill(-NOTHING);
    const first = at(columns.first, head);
    const end = first + at(columns.count, head);
    let leftmost = NOTHING;
    let rightmost = -NOTHING;
    this.lines.length = 0;
    for (let column = first; column < end; column++) {
      const centre = this.readColumn(head, column);
      const x = this.setDown(column === first);
      columns.left[column] = x;
      this.lines.push(x + this.line);
      leftmost = Math.min(leftmost, x + centre);
      rightmost = Math.max(rightmost, x + centre);
    }
    const half = at(this.forest.width, head) / 2;
    const hangs = end === first + 1 && at(columns.filled, first) > 1;
    let middle = half;
    if (hangs) middle = at(columns.left, first) + half;
    else if (end > first) middle = this.snapped((leftmost + rightmost) / 2);
    this.addHead(head, middle, half);
    this.store(head, first, end, middle);
  }

  /** Reads the stretches of a column into the scratch arrays; returns where its centre is. */
  private readColumn(head: number, column: number): number {
    const { columns, forest } = this;
    this.from.fill(NOTHING);
    this.to.fill(-NOTHING);
    this.beside.fill(0);
    const solo = at(columns.filled, column) === 1 ? at(columns.members, column) : 0;
    let lane: number;
    let centre: number;
    if (solo > 0) {
      lane = at(forest.lane, solo);
      centre = at(columns.centre, solo);
      this.line = centre;
      const beside =
        at(forest.size, solo) > 1 ? this.forest.gap.branchBeside : this.forest.gap.cardBeside;
      for (let l = 0; l < 3; l++) {
        this.stretch(l, at(columns.from, 3 * solo + l), at(columns.to, 3 * solo + l), beside);
      }
    } else {
      lane = at(columns.topLane, column);
      const body = at(columns.body, column);
      const sides = columnSides(forest.gap, columns, column);
      centre = sides.left + body / 2;
      this.line = forest.gap.trunk;
      const width = sides.left + body + sides.right;
      for (let l = lane; l <= at(columns.footLane, column); l++) {
        this.stretch(l, 0, width, this.forest.gap.columnBeside);
      }
    }
    if (head > 0) {
      const start = at(forest.lane, head) + (at(this.hanging.hasLevel, head) ? 0 : 1);
      for (let l = start; l < lane; l++)
        this.stretch(l, this.line, this.line, this.forest.gap.lineBeside);
    }
    return centre;
  }

  /** The line of a column when it would otherwise make a small jog against the head's centre. */
  private snapped(middle: number): number {
    let best = middle;
    let least: number = this.forest.gap.snap;
    for (const line of this.lines) {
      const distance = Math.abs(line - middle);
      if (distance > least) continue;
      least = distance;
      best = line;
    }
    return best;
  }

  private stretch(lane: number, from: number, to: number, beside: number): void {
    this.from[lane] = from;
    this.to[lane] = to;
    this.beside[lane] = beside;
  }

  /** Sets the column at hand down beside those before it; returns its left edge. */
  private setDown(first: boolean): number {
    let x = first ? 0 : -NOTHING;
    for (let l = 0; l < 3; l++) {
      if (at(this.from, l) === NOTHING || at(this.right, l) === -NOTHING) continue;
      const gap = Math.max(at(this.rightBeside, l), at(this.beside, l));
      x = Math.max(x, at(this.right, l) + gap - at(this.from, l));
    }
    if (x === -NOTHING) x = 0;
    for (let l = 0; l < 3; l++) {
      if (at(this.from, l) === NOTHING) continue;
      this.right[l] = x + at(this.to, l);
      this.rightBeside[l] = at(this.beside, l);
      this.widen(l, x + at(this.from, l), x + at(this.to, l));
    }
    return x;
  }

  private widen(lane: number, from: number, to: number): void {
    this.stripFrom[lane] = Math.min(at(this.stripFrom, lane), from);
    this.stripTo[lane] = Math.max(at(this.stripTo, lane), to);
  }

  private addHead(head: number, middle: number, half: number): void {
    if (head > 0) this.widen(at(this.forest.lane, head), middle - half, middle + half);
  }

  /** Moves everything so that the strip begins at 0. */
  private store(head: number, first: number, end: number, middle: number): void {
    const { columns } = this;
    const left = Math.min(...this.stripFrom);
    const right = Math.max(...this.stripTo);
    for (let column = first; column < end; column++) {
      columns.left[column] = at(columns.left, column) - left;
    }
    for (let l = 0; l < 3; l++) {
      columns.from[3 * head + l] = at(this.stripFrom, l) - left;
      columns.to[3 * head + l] = at(this.stripTo, l) - left;
    }
    columns.centre[head] = middle - left;
    columns.strip[head] = right - left;
  }
}

/** Room left of the body of a stack, for its trunk and inlets, and right of it, for its tracks. */
export function columnSides(
  gap: Gaps,
  columns: Columns,
  column: number,
): { readonly left: number; readonly right: number } {
  const inlets = at(columns.inlets, column);
  const tracks = at(columns.tracks, column);
  if (at(columns.route, column) === THROUGH) {
    const left = gap.indent + inlets * gap.track;
    return { left, right: tracksWidth(gap, Math.max(inlets, tracks)) };
  }
  return { left: gap.indent, right: tracksWidth(gap, inlets + tracks) };
}

function tracksWidth(gap: Gaps, tracks: number): number {
  return tracks === 0 ? 0 : 2 * gap.trackMargin + (tracks - 1) * gap.track;
}
