import { choosePlan, sizeOf, suitsScreen } from './choose-plan.ts';
import { emptyColumns } from './columns.ts';
import { divide } from './divide.ts';
import { drawLines } from './draw-lines.ts';
import { type Forest, growForest } from './forest.ts';
import { layoutGrid } from './grid.ts';
import { type Hanging, measureHanging } from './hanging.ts';
import { GAPS, LANE } from './metrics.ts';
import { at } from './numbers.ts';
import { type Places, place } from './place.ts';
import { stackLanes } from './stack-lanes.ts';
import type { Arrangement, Lane, LayoutCard, LayoutMode, LayoutPlan, MapLayout } from './types.ts';

type TreeMode = Exclude<LayoutMode, 'grid'>;

export interface LayoutOptions {
  readonly mode?: LayoutMode;
  /**
   * The plan of an earlier layout of the same map. It is kept while the map stays between 1:1 and 3:1, so that an
   * edit moves little; without it, beyond that, and when it was made for another mode, the best plan is chosen.
   */
  readonly plan?: LayoutPlan | undefined;
}

/**
 * Places the cards of a map: as a layered reporting tree, each layer a lane, reports below their manager in the order
 * of the lanes, branches side by side in strips of their own, where it is narrow hanging in columns; or in the
 * buying-centre grid (see `layoutGrid`).
 *
 * A card with a `position` stands there; its room in the layout stays kept unless it is without manager and
 * reports, so that neither dragging nor tidying a branch moves others. The same cards give the same layout, whatever
 * their order. Iterative and linear in the number of cards but for sorting reports. All three lanes are always
 * there.
 *
 * Throws when an id occurs twice or reporting lines close a circle.
 */
export function layoutMap(cards: readonly LayoutCard[], options: LayoutOptions = {}): MapLayout {
  const { mode = 'tree', plan } = options;
  const earlier = plan?.mode === mode ? plan : undefined;
  const forest = growForest(cards, GAPS[mode === 'compact' ? 'compact' : 'tree']);
  const ids = forest.cards.map((card) => card.id);
  return {
    ids,
    index: new Map(ids.map((id, i) => [id, i])),
    width: forest.width.slice(1),
    height: forest.height.slice(1),
    ...(mode === 'grid' ? layoutGrid(forest, earlier) : layoutTree(forest, mode, earlier)),
  };
}

function layoutTree(forest: Forest, mode: TreeMode, earlier: LayoutPlan | undefined): Arrangement {
  const hanging = measureHanging(forest);
  const { plan, columns } = divided(forest, hanging, mode, earlier);
  const places = place(forest, hanging, columns);
  const lanes = stackLanes(forest, places);
  return {
    x: places.x.slice(1),
    y: places.y.slice(1),
    lanes,
    lines: drawLines(forest, hanging, columns, places, lanes),
    columns: [],
    cells: [],
    plan,
    bounds: boundsOf(forest, places, lanes),
  };
}

/** Divides under the earlier plan while that gives a map that suits a screen, else under the best one. */
function divided(
  forest: Forest,
  hanging: Hanging,
  mode: TreeMode,
  earlier: LayoutPlan | undefined,
) {
  const columns = emptyColumns(forest.size.length);
  if (earlier) {
    divide(forest, hanging, earlier, columns);
    if (suitsScreen(sizeOf(columns))) return { plan: earlier, columns };
  }
  const plan = choosePlan(forest, hanging, mode);
  divide(forest, hanging, plan, columns);
  return { plan, columns };
}

function boundsOf(forest: Forest, places: Places, lanes: readonly Lane[]): MapLayout['bounds'] {
  let left = 0;
  let right: number = LANE.minWidth;
  for (let i = 1; i < places.x.length; i++) {
    left = Math.min(left, at(places.x, i) - LANE.padX - LANE.gutter);
    right = Math.max(right, at(places.x, i) + at(forest.width, i) + LANE.padX);
  }
  const height = lanes.reduce((sum, lane) => sum + lane.height, 0);
  return { x: left, y: 0, width: right - left, height };
}
