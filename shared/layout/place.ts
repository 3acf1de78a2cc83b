import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import type { Hanging } from './hanging.ts';
import { GAP, LANE } from './metrics.ts';
import { add, at } from './numbers.ts';
import { reportsTop } from './packer.ts';

/** Where everything stands, by node. */
export interface Places {
  readonly x: Float64Array;
  /** Below the top of the lane's content. */
  readonly y: Float64Array;
  /** A vertical corridor free of cards from the card's own row down to the foot of the map. */
  readonly corridor: Float64Array;
  /** The track of a hanging manager's reports in lower lanes. */
  readonly track: Float64Array;
  /** 0 a head, else the column it stands in. */
  readonly column: Int32Array;
  /** 1 when the card hangs from the column's trunk or its manager's trunk, 2 when it is reached from a track. */
  readonly hook: Int32Array;
}

export const HOOK = { trunk: 1, track: 2 } as const;

/** Turns the division into places, from the top of the map down. */
export function place(forest: Forest, hanging: Hanging, columns: Columns): Places {
  const nodes = forest.size.length;
  const places: Places = {
    x: new Float64Array(nodes),
    y: new Float64Array(nodes),
    corridor: new Float64Array(nodes),
    track: new Float64Array(nodes),
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
      left + at(columns.from, 3 * head + at(forest.lane, head)) - GAP.corridor;
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

  /** The column's own cards top down, then the groups of its managers: the lowest manager's group stands highest. */
  place(columns: Columns, column: number, left: number): void {
    const { exits, places, forest } = this;
    const body = left + GAP.indent;
    const corridor = left + GAP.trunk;
    exits.length = 0;
    for (let k = at(columns.members, column); k > 0; k = at(columns.next, k)) {
      this.hang(k, body, corridor, column, HOOK.trunk);
    }
    let track = body + at(columns.body, column) + GAP.trackMargin;
    for (let exit = exits.pop(); exit !== undefined; exit = exits.pop()) {
      places.track[exit] = track;
      track += GAP.track;
      const lane = at(forest.lane, exit);
      const before = [at(this.cursor, 1), at(this.cursor, 2)];
      const end = exit + at(forest.size, exit);
      for (let k = exit + 1; k < end; k += at(forest.size, k)) {
        if (at(forest.lane, k) > lane) this.hang(k, body, corridor, column, HOOK.track);
      }
      for (const l of [1, 2]) {
        if (at(this.cursor, l) > (before[l - 1] as number)) add(this.cursor, l, GAP.group);
      }
    }
  }

  /** The branch of `root` in its own lane, as an indented list. */
  private hang(root: number, left: number, corridor: number, column: number, hook: number): void {
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
      if (above > 0 && manager !== above && manager !== at(forest.parent, above)) y += GAP.branch;
      places.x[i] = i === root ? left : at(places.x, manager) + GAP.indent;
      places.y[i] = y;
      places.corridor[i] = corridor;
      places.column[i] = column;
      places.hook[i] = i === root ? hook : HOOK.trunk;
      if (at(hanging.hasLower, i)) this.exits.push(i);
      y += at(forest.height, i) + GAP.row;
      above = i;
      i++;
    }
    cursor[lane] = above > root ? y + GAP.branch : y;
  }
}
