import { type Columns, emptyColumns } from './columns.ts';
import { divide } from './divide.ts';
import type { Forest } from './forest.ts';
import type { Hanging } from './hanging.ts';
import { LANE, SCREEN } from './metrics.ts';
import { at } from './numbers.ts';
import type { LayoutPlan } from './types.ts';

/** Part of its box that a well-divided map fills with cards: only to guess which plans are worth trying. */
const DENSITY = 0.5;
/** Up to this many cards side-by-side reports are worth more than a full box. */
const SMALL = 60;
/** From this many cards on fewer plans are tried, to keep within the time. */
const LARGE = 1500;

/** Chooses how high columns may grow: tries a fixed number of plans, each in one linear pass, and takes the best. */
export function choosePlan(forest: Forest, hanging: Hanging, mode: LayoutPlan['mode']): LayoutPlan {
  const columns = emptyColumns(forest.size.length);
  const totals = totalsOf(forest);
  let best: LayoutPlan = {
    mode,
    budgets: [0, 0, 0],
    abreast: 0,
    stackManagers: false,
    stackHeads: false,
  };
  let least = Number.POSITIVE_INFINITY;
  for (const plan of candidates(forest, mode, totals)) {
    divide(forest, hanging, plan, columns);
    const cost = costOf(forest, columns, mode, totals);
    if (cost < least) {
      least = cost;
      best = plan;
    }
  }
  return best;
}

/** Width and height of the map that `divide` has measured, lanes included. */
export function sizeOf(columns: Columns): { width: number; height: number } {
  const width = Math.max(LANE.minWidth, at(columns.strip, 0) + LANE.gutter + 2 * LANE.padX);
  const height = columns.laneHeight.reduce(
    (sum, lane) => sum + Math.max(LANE.minHeight, lane + 2 * LANE.padY),
    0,
  );
  return { width, height };
}

/** Whether a map of this size is still easy to fit on a screen. */
export function suitsScreen({ width, height }: { width: number; height: number }): boolean {
  return width >= height && width <= 3 * height;
}

/** Area of the cards of each lane, and the number of managers. */
function totalsOf(forest: Forest) {
  const areas = [0, 0, 0];
  let managers = 0;
  for (let i = 1; i < forest.flowEnd; i++) {
    const lane = at(forest.lane, i);
    areas[lane] = (areas[lane] as number) + at(forest.width, i) * at(forest.height, i);
    if (at(forest.size, i) > 1) managers++;
  }
  return { areas, area: areas.reduce((sum, area) => sum + area, 0), managers };
}

type Totals = ReturnType<typeof totalsOf>;

function candidates(
  forest: Forest,
  mode: LayoutPlan['mode'],
  totals: Totals,
): readonly LayoutPlan[] {
  const few = forest.flowEnd <= SMALL;
  const roomy = few && mode === 'tree';
  const plans: LayoutPlan[] = [];
  for (const budgets of budgetsToTry(totals, forest.flowEnd > LARGE)) {
    for (const abreast of roomy ? [0, 3] : [0]) {
      for (const stackManagers of roomy ? [false, true] : [true]) {
        plans.push({ mode, budgets, abreast, stackManagers, stackHeads: !few });
      }
    }
  }
  return plans;
}

function budgetsToTry({ areas, area }: Totals, large: boolean): LayoutPlan['budgets'][] {
  const width = Math.sqrt((SCREEN * area) / DENSITY);
  const budgets = new Map<string, LayoutPlan['budgets']>();
  for (const scale of large ? [0.5, 0.8, 1.2] : [0.4, 0.5, 0.65, 0.8, 1, 1.25, 1.6]) {
    for (const management of large ? [1, 2, 3.5] : [0.6, 1, 1.5, 2.2]) {
      for (const operational of large ? [0.8, 1.3] : [0.6, 0.8, 1, 1.3]) {
        const [d = 0, m = 0, o = 0] = [1, management, operational].map((tilt, lane) =>
          rung((tilt * (areas[lane] as number)) / (DENSITY * width * scale)),
        );
        budgets.set([d, m, o].join(), [d, m, o]);
      }
    }
  }
  return [...budgets.values()];
}

/** The next step of a coarse ladder, so that one more person hardly ever changes the plan. */
function rung(height: number): number {
  return height <= 0
    ? 0
    : Math.round(80 * 1.25 ** Math.ceil(Math.log(height / 80) / Math.log(1.25)));
}

/** What a division costs: how small a screen shows it, and managers stacked instead of side by side. */
function costOf(
  forest: Forest,
  columns: Columns,
  mode: LayoutPlan['mode'],
  { area, managers }: Totals,
): number {
  const { width, height } = sizeOf(columns);
  const screenHeight = Math.max(height, width / SCREEN);
  let abreast = 0;
  for (const head of columns.heads) if (head > 0 && at(forest.size, head) > 1) abreast++;
  const stacked = managers === 0 ? 0 : 1 - abreast / managers;
  const dislike = mode === 'compact' ? 0.1 : forest.flowEnd <= SMALL ? 0.9 : 0.25;
  const odd = suitsScreen({ width, height }) ? 0 : 1;
  return Math.log((screenHeight * screenHeight * SCREEN) / area) + odd + dislike * stacked;
}
