import type { Forest } from './forest.ts';
import { GRID, LANE, SCREEN } from './metrics.ts';
import { at } from './numbers.ts';
import type { LayoutPlan } from './types.ts';

/** How many columns of cards each column of the grid has, and how wide it becomes; by function. */
export interface GridShape {
  readonly abreast: readonly number[];
  /** Of the widest card. */
  readonly cardWidths: readonly number[];
  /** Without the room at its sides. */
  readonly widths: readonly number[];
  readonly plan: LayoutPlan;
}

/** Part of the rows by which a lane shrinks at once: one row as long as it has no more than this. */
const STEP = 40;

/** Nodes by lane and function. */
type Members = readonly (readonly (readonly number[])[])[];

/**
 * Chooses how high the cells of each lane may grow so that the grid comes out as wide as a screen for its height:
 * from one column of cards in each cell on, takes rows from the lane where that costs least width, until it fits.
 */
export function shapeGrid(forest: Forest, members: Members, earlier?: LayoutPlan): GridShape {
  const measure = new GridMeasure(forest, members);
  if (earlier) {
    const kept = measure.shape(earlier.budgets);
    if (
      measure.ratio(kept.widths, earlier.budgets) >= 1 &&
      measure.ratio(kept.widths, earlier.budgets) <= 3
    )
      return kept;
  }
  let rows = measure.mostRows();
  let shape = measure.shape(rows);
  while (measure.ratio(shape.widths, rows) < SCREEN) {
    const fewer = measure.withFewerRows(rows);
    if (!fewer) break;
    rows = fewer;
    shape = measure.shape(rows);
  }
  return shape;
}

type Rows = readonly [number, number, number];

/** Knows how large a grid becomes whose lanes have so many rows. */
class GridMeasure {
  private readonly counts: readonly (readonly number[])[];
  private readonly cardWidths: readonly number[];
  private readonly rowHeight: number;

  constructor(forest: Forest, members: Members) {
    this.counts = members.map((row) => row.map((nodes) => nodes.length));
    this.cardWidths = (members[0] ?? []).map((_, c) =>
      members.reduce(
        (most, row) =>
          (row[c] ?? []).reduce((widest, node) => Math.max(widest, at(forest.width, node)), most),
        0,
      ),
    );
    const total = forest.height.reduce((sum, height) => sum + height, 0);
    this.rowHeight = total / Math.max(1, forest.cards.length) + GRID.gap;
  }

  /** With every cell one card wide. */
  mostRows(): Rows {
    const [decision, management, operational] = this.counts.map((row) => Math.max(1, ...row));
    return [decision ?? 1, management ?? 1, operational ?? 1];
  }

  /** Some rows less in the lane where it widens the grid least; null when every lane is down to one. */
  withFewerRows(rows: Rows): Rows | null {
    let best: Rows | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (let l = 0; l < 3; l++) {
      if ((rows[l] as number) <= 1) continue;
      const fewer = rows.map((count, lane) =>
        lane === l ? count - Math.ceil(count / STEP) : count,
      ) as unknown as Rows;
      const width = this.width(this.shape(fewer).widths);
      if (width >= least) continue;
      least = width;
      best = fewer;
    }
    return best;
  }

  shape(rows: Rows): GridShape {
    const abreast = this.cardWidths.map((_, c) =>
      Math.max(1, ...rows.map((most, l) => Math.ceil((this.counts[l]?.[c] ?? 0) / most))),
    );
    const widths = this.cardWidths.map((width, c) => {
      const count = abreast[c] ?? 1;
      return width === 0
        ? GRID.emptyWidth
        : Math.max(GRID.emptyWidth, count * width + (count - 1) * GRID.beside);
    });
    const plan = {
      mode: 'grid',
      budgets: rows,
      abreast: 0,
      stackManagers: false,
      stackHeads: false,
    } as const;
    return { abreast, cardWidths: this.cardWidths, widths, plan };
  }

  ratio(widths: readonly number[], rows: Rows): number {
    const height = rows.reduce(
      (sum, count) =>
        sum + Math.max(LANE.minHeight, count * this.rowHeight - GRID.gap + 2 * LANE.padY),
      GRID.header,
    );
    return this.width(widths) / height;
  }

  private width(widths: readonly number[]): number {
    const start = LANE.gutter + LANE.padX + GRID.padX;
    return widths.reduce((sum, width) => sum + width + 2 * GRID.padX, start);
  }
}
