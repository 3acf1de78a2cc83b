import { add, at } from './numbers.ts';

/** Cells are about as large as a card with its surroundings, and no more than this many. */
const LEAST_CELL = 320;
const MOST_CELLS = 65_536;

/** A grid over the cards (nodes 1 …), so that a line is compared only with cards near it. */
export class Obstacles {
  private readonly x: Float64Array;
  private readonly y: Float64Array;
  private readonly width: Float64Array;
  private readonly height: Float64Array;
  private left = 0;
  private top = 0;
  private cell = LEAST_CELL;
  private columns = 1;
  private rows = 1;
  /** Nodes of cell `c` at `start[c] … start[c + 1] - 1` of `nodes`. */
  private readonly start: Int32Array;
  private readonly nodes: Int32Array;
  /** The query that met a node last, so that a query counts a node once. */
  private readonly metBy: Int32Array;
  private query = 0;
  private found = 0;

  constructor(x: Float64Array, y: Float64Array, width: Float64Array, height: Float64Array) {
    this.x = x;
    this.y = y;
    this.width = width;
    this.height = height;
    this.metBy = new Int32Array(x.length);
    this.spanCards();
    this.start = new Int32Array(this.columns * this.rows + 1);
    for (let i = 1; i < x.length; i++) this.eachCell(i, (c) => add(this.start, c + 1, 1));
    for (let c = 1; c < this.start.length; c++) add(this.start, c, at(this.start, c - 1));
    this.nodes = new Int32Array(at(this.start, this.start.length - 1));
    const next = this.start.slice();
    for (let i = 1; i < x.length; i++) {
      this.eachCell(i, (c) => {
        this.nodes[at(next, c)] = i;
        add(next, c, 1);
      });
    }
  }

  /** How many cards, other than those of the nodes `a` and `b`, the polyline enters; `enough` ends the count. */
  hits(points: readonly number[], a: number, b: number, enough: number): number {
    this.query++;
    this.found = 0;
    this.metBy[a] = this.query;
    this.metBy[b] = this.query;
    for (let p = 0; p + 3 < points.length && this.found < enough; p += 2) {
      const x0 = points[p] as number;
      const y0 = points[p + 1] as number;
      const x1 = points[p + 2] as number;
      const y1 = points[p + 3] as number;
      this.meet(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1), enough);
    }
    return this.found;
  }

  private spanCards(): void {
    let right = Number.NEGATIVE_INFINITY;
    let bottom = Number.NEGATIVE_INFINITY;
    this.left = Number.POSITIVE_INFINITY;
    this.top = Number.POSITIVE_INFINITY;
    for (let i = 1; i < this.x.length; i++) {
      this.left = Math.min(this.left, at(this.x, i));
      this.top = Math.min(this.top, at(this.y, i));
      right = Math.max(right, at(this.x, i) + at(this.width, i));
      bottom = Math.max(bottom, at(this.y, i) + at(this.height, i));
    }
    const width = right - this.left;
    const height = bottom - this.top;
    this.cell = Math.max(
      LEAST_CELL,
      Math.sqrt((width * height) / MOST_CELLS),
      Math.max(width, height) / MOST_CELLS,
    );
    this.columns = Math.floor(width / this.cell) + 1;
    this.rows = Math.floor(height / this.cell) + 1;
  }

  private eachCell(node: number, visit: (cell: number) => void): void {
    const right = this.column(at(this.x, node) + at(this.width, node));
    const bottom = this.row(at(this.y, node) + at(this.height, node));
    for (let row = this.row(at(this.y, node)); row <= bottom; row++) {
      for (let column = this.column(at(this.x, node)); column <= right; column++) {
        visit(row * this.columns + column);
      }
    }
  }

  /** Indexes the arrays itself: nearly all the time of lines around cards placed by hand is spent here. */
  private meet(left: number, top: number, right: number, bottom: number, enough: number): void {
    const { x, y, width, height, start, nodes, metBy, query } = this;
    const lastRow = this.row(bottom);
    const firstColumn = this.column(left);
    const lastColumn = this.column(right);
    for (let row = this.row(top); row <= lastRow; row++) {
      const from = start[row * this.columns + firstColumn] as number;
      const end = start[row * this.columns + lastColumn + 1] as number;
      for (let n = from; n < end; n++) {
        const i = nodes[n] as number;
        const cardLeft = x[i] as number;
        if (right <= cardLeft || left >= cardLeft + (width[i] as number)) continue;
        const cardTop = y[i] as number;
        if (bottom <= cardTop || top >= cardTop + (height[i] as number)) continue;
        if (metBy[i] === query) continue;
        metBy[i] = query;
        this.found++;
        if (this.found === enough) return;
      }
    }
  }

  private column(x: number): number {
    return clamp(Math.floor((x - this.left) / this.cell), this.columns);
  }

  private row(y: number): number {
    return clamp(Math.floor((y - this.top) / this.cell), this.rows);
  }
}

function clamp(index: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index));
}
