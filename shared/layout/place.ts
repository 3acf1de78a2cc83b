import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import { type Hanging, THROUGH } from './hanging.ts';
import { LANE } from './metrics.ts';
import { add, at } from './numbers.ts';
import { reportsTop } from './packer.ts';
import { columnSides } from './strip-meter.ts';

/** Where everything stands, by node. */
export interface Places {
  readonly x: Float64Array;
  /** Below the top of the lane's content. */
  readonly y: Float64Array;
  /** A vertical corridor free of cards from the card's own row down to the foot of the map. */
  readonly corridor: Float64Array;
  /** The track of a hanging manager's reports in lower lanes. */
  readonly track: Float64Array;
  /**
   * Of a manager whose line turns between the lanes to reach its reports from the left: where it runs down to them, and
   * how far below the foot of the manager's lane it turns.
   */
  readonly inlet: Float64Array;
  readonly turn: Float64Array;
  /** 0 a head, else the column it stands in. */
  readonly column: Int32Array;
  /** 1 when the card hangs from the column's trunk or its manager's trunk, 2 when it is reached from a track, 3 from an inlet. */
  readonly hook: Int32Array;
}

export const HOOK = { trunk: 1, track: 2, inlet: 3 } as const;

/** From the foot of a lane, upwards, to the first line that turns between the lanes. */
const FIRST_TURN = -20;

/** Turns the division into places, from the top of the map down. */
export function place(forest: Forest, hanging: Hanging, columns: Columns): Places {
  const nodes = forest.size.length;
  const places: Places = {
    x: new Float64Array(nodes),
    y: new Float64Array(nodes),
    corridor: new Float64Array(nodes),
    track: new Float64Array(nodes),
    inlet: new Float64Array(nodes),
    turn: new Float64Array(nodes),
    column: new Int32Array(nodes),
    hook: new Int32Array(nodes),
  };
  const strip = new Float64Array(nodes);
  strip[0] = LANE.gutter + LANE.padX;
  const stack = new StackPlacer(forest, hanging, places);
  for (const head of columns.heads) {
    const left = at(strip, head);
    places.x[head] = Math.round(left + at(columns.centre, head) - at(forest.width, head) / 2);
    places.y[head] = at(columns.top, head);
    places.corridor[head] =
      left + at(columns.from, 3 * head + at(forest.lane, head)) - forest.gap.corridor;
    const first = at(columns.first, head);
    for (let column = first; column < first + at(columns.count, head); column++) {
      const x = left + at(columns.left, column);
      if (at(columns.filled, column) === 1) {
        strip[at(columns.members, column)] = x;
        continue;
      }
      for (let l = 0; l < 3; l++) stack.cursor[l] = reportsTop(forest, columns, head, l);
      stack.place(columns, column, Math.round(x));
    }
  }
  return places;
}

/** A stack at hand, and where its cards and the corridor of their trunk stand. */
interface Stack {
  readonly column: number;
  readonly body: number;
  readonly corridor: number;
}

/** Places the cards of one stack after the other. */
class StackPlacer {
  /** Where the next card of each lane stands. */
  readonly cursor = new Float64Array(3);
  private readonly forest: Forest;
  private readonly hanging: Hanging;
  private readonly places: Places;
  private readonly exits: number[] = [];

  constructor(forest: Forest, hanging: Hanging, places: Places) {
    this.forest = forest;
    this.hanging = hanging;
    this.places = places;
  }

  /**
   * The column's own cards top down, then the groups of its managers. Where lines run through all lanes, the groups of
   * the decision lane come before the column's own cards of the lower lanes, whose lines would cross their inlets.
   */
  place(columns: Columns, column: number, left: number): void {
    const { exits, forest } = this;
    const body = left + columnSides(forest.gap, columns, column).left;
    const stack = { column, body, corridor: left + forest.gap.trunk };
    const right = body + at(columns.body, column) + forest.gap.trackMargin;
    const through = at(columns.route, column) === THROUGH;
    const rest: number[] = [];
    exits.length = 0;
    for (let k = at(columns.members, column); k > 0; k = at(columns.next, k)) {
      if (through && at(forest.lane, k) > 0) rest.push(k);
      else this.hang(k, stack, HOOK.trunk);
    }
    if (through) {
      const managers = exits.splice(0);
      managers.forEach((exit, i) => {
        this.lead(exit, body, right, i, managers.length - 1 - i);
        this.hangGroup(exit, stack, HOOK.inlet);
      });
      for (const k of rest) this.hang(k, stack, HOOK.trunk);
    }
    this.hangFromTracks(exits.splice(0), stack, right);
  }

  /** The lowest manager's group stands highest, so that no track crosses the way to a group. */
  private hangFromTracks(managers: readonly number[], stack: Stack, right: number): void {
    let track = right;
    for (const exit of managers.toReversed()) {
      this.places.track[exit] = track;
      track += this.forest.gap.track;
      this.hangGroup(exit, stack, HOOK.track);
    }
  }

  /** The way of a line around a column: the highest manager's is outermost at the right, innermost at the left. */
  private lead(exit: number, body: number, right: number, above: number, below: number): void {
    const { trackMargin, track } = this.forest.gap;
    this.places.track[exit] = right + below * track;
    this.places.inlet[exit] = body - trackMargin - above * track;
    this.places.turn[exit] = FIRST_TURN + below * track;
  }

  private hangGroup(manager: number, stack: Stack, hook: number): void {
    const { forest, cursor } = this;
    const lane = at(forest.lane, manager);
    const before = [at(cursor, 1), at(cursor, 2)];
    const end = manager + at(forest.size, manager);
    for (let k = manager + 1; k < end; k += at(forest.size, k)) {
      if (at(forest.lane, k) > lane) this.hang(k, stack, hook);
    }
    for (const l of [1, 2]) {
      if (at(cursor, l) > (before[l - 1] as number)) add(cursor, l, forest.gap.group);
    }
  }

  /** The branch of `root` in its own lane, as an indented list. */
  private hang(root: number, stack: Stack, hook: number): void {
    const { forest, hanging, places, cursor } = this;
    const lane = at(forest.lane, root);
    const end = root + at(forest.size, root);
    let above = 0;
    let y = at(cursor, lane);
    for (let i = root; i < end; ) {
      if (at(forest.lane, i) !== lane) {
        i += at(forest.size, i);
        continue;
      }
      const manager = at(forest.parent, i);
      if (above > 0 && manager !== above && manager !== at(forest.parent, above))
        y += forest.gap.branch;
      places.x[i] = i === root ? stack.body : at(places.x, manager) + forest.gap.indent;
      places.y[i] = y;
      places.corridor[i] = stack.corridor;
      places.column[i] = stack.column;
      places.hook[i] = i === root ? hook : HOOK.trunk;
      if (at(hanging.hasLower, i)) this.exits.push(i);
      y += at(forest.height, i) + forest.gap.row;
      above = i;
      i++;
    }
    cursor[lane] = above > root ? y + forest.gap.branch : y;
  }
}
