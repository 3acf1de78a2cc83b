import { type BuyingFunction, FUNCTIONS, LAYERS } from '../domain/values.ts';
import type { Forest } from './forest.ts';
import { type GridShape, shapeGrid } from './grid-shape.ts';
import { GRID, LANE } from './metrics.ts';
import { at } from './numbers.ts';
import type { Arrangement, GridCell, GridColumn, Lane, LayoutPlan } from './types.ts';

/**
 * The buying-centre chart: in each cell the cards of one layer and one function, in the order of the reporting tree,
 * in columns of about equal height. Cells without cards keep their room. Where somebody put a card by hand counts in
 * the other modes only. Linear in the number of cards.
 *
 * @param earlier The plan of an earlier grid: kept while the map suits a screen.
 */
export function layoutGrid(forest: Forest, earlier: LayoutPlan | undefined): Arrangement {
  const functions = shownFunctions(forest);
  const members = cellMembers(forest, functions);
  const shape = shapeGrid(forest, members, earlier);
  const columns = columnsOf(shape, functions);
  const x = new Float64Array(forest.cards.length);
  const y = new Float64Array(forest.cards.length);
  const lanes: Lane[] = [];
  const cells: GridCell[] = [];
  let top = 0;
  LAYERS.forEach((layer, l) => {
    let height: number = LANE.minHeight;
    columns.forEach((column, c) => {
      const nodes = members[l]?.[c] ?? [];
      const foot = fillCell(forest, nodes, shape, { left: column.x, column: c, top }, x, y);
      height = Math.max(height, foot - top + LANE.padY);
    });
    columns.forEach((column, c) => {
      const count = members[l]?.[c]?.length ?? 0;
      cells.push({
        layer,
        function: column.function,
        x: column.x,
        y: top,
        width: column.width,
        height,
        count,
      });
    });
    lanes.push({ layer, y: top, height });
    top += height;
  });
  const last = columns.at(-1);
  const width = (last ? last.x + last.width : 0) + GRID.padX;
  const bounds = { x: 0, y: -GRID.header, width, height: top + GRID.header };
  return { x, y, lanes, lines: [], columns, cells, plan: shape.plan, bounds };
}

/** Whoever has no known function gets a column only when there is somebody. */
function shownFunctions(forest: Forest): BuyingFunction[] {
  const someUnknown = forest.cards.some((card) => card.function === 'unknown');
  return FUNCTIONS.filter((name) => someUnknown || name !== 'unknown');
}

/** Nodes by lane and function, in the order of the reporting tree. */
function cellMembers(forest: Forest, functions: readonly BuyingFunction[]): number[][][] {
  const members = LAYERS.map(() => functions.map((): number[] => []));
  forest.cards.forEach((card, i) => {
    members[at(forest.lane, i + 1)]?.[functions.indexOf(card.function)]?.push(i + 1);
  });
  return members;
}

/** Side by side, without a gap. */
function columnsOf(shape: GridShape, functions: readonly BuyingFunction[]): GridColumn[] {
  let x: number = LANE.gutter + LANE.padX;
  return functions.map((name, c) => {
    const column = { function: name, x, width: (shape.widths[c] ?? 0) + 2 * GRID.padX };
    x += column.width;
    return column;
  });
}

/** Sets the cards of a cell down column by column; returns the foot of the lowest. */
function fillCell(
  forest: Forest,
  nodes: readonly number[],
  shape: GridShape,
  cell: { readonly left: number; readonly column: number; readonly top: number },
  x: Float64Array,
  y: Float64Array,
): number {
  const abreast = shape.abreast[cell.column] ?? 1;
  const rows = Math.ceil(nodes.length / abreast);
  let foot = cell.top;
  let next = cell.top + LANE.padY;
  nodes.forEach((node, i) => {
    if (i % rows === 0) next = cell.top + LANE.padY;
    const step = (shape.cardWidths[cell.column] ?? 0) + GRID.beside;
    x[node - 1] = cell.left + GRID.padX + Math.floor(i / rows) * step;
    y[node - 1] = next;
    foot = Math.max(foot, next + at(forest.height, node));
    next += at(forest.height, node) + GRID.gap;
  });
  return foot;
}
