import { type Columns, emptyColumns } from './columns.ts';
import { divide } from './divide.ts';
import type { Forest } from './forest.ts';
import type { Hanging } from './hanging.ts';
import { LANE, SCREEN } from './metrics.ts';
import { at } from './numbers.ts';
import type { LayoutPlan } from './types.ts';

/** Part of its box that a well-divided map fills with cards: only to guess which plans are worth trying. */
const DENSITY = 0.5;
/** Part of its box that a map of many should fill at least, and what it costs not to: more than a smaller picture. */
const LEAST_FILL = { tree: 0.26, compact: 0.35, grid: 0 } as const;
const SPARSE = 4;
/** The ladder of heights that are tried: the first rung, about the height of a card, and from one to the next. */
const CARD = 80;
const RUNG = 1.25;
/** Up to this many cards side-by-side reports are worth more than a full box. */
const SMALL = 60;
/** From this many cards on fewer plans are tried, and from the second number on fewer still, to keep within the time. */
const MEDIUM = 400;
const LARGE = 1500;

/** How high the columns of each lane may grow: steps of the ladder from where they would fill the screen. */
type Steps = readonly [number, number, number];
const FINE = [
  [-1, 1, 4],
  [-4, -2, 0, 2, 4, 6, 8],
  [-4, -2, 0, 2, 4],
] as const;
const COARSE = [[1], [-1, 2, 5], [-2, 1, 4]] as const;
const LANES = [1, 2, 0] as const;

/**
 * Chooses how high columns may grow: tries plans all over the ladder, each in one linear pass, then goes from the best
 * of them step by step while that is better still.
 */
export function choosePlan(forest: Forest, hanging: Hanging, mode: LayoutPlan['mode']): LayoutPlan {
  const count = forest.flowEnd;
  const totals = totalsOf(forest);
  const columns = emptyColumns(forest.size.length);
  let best: Tried | null = null;
  for (const kind of kinds(forest, mode)) {
    const known = new Map<string, Tried>();
    const attempt = (steps: Steps): Tried => {
      const budgets = budgetsOf(totals, steps);
      const before = known.get(budgets.join());
      if (before) return before;
      const plan = { ...kind, budgets };
      divide(forest, hanging, plan, columns);
      const tried = { steps, plan, cost: costOf(forest, columns, mode, totals) };
      known.set(budgets.join(), tried);
      return tried;
    };
    const starts = combined(count > MEDIUM ? COARSE : FINE)
      .map(attempt)
      .sort((a, b) => a.cost - b.cost)
      .slice(0, count > LARGE ? 1 : 2);
    for (const start of starts) {
      const found = refined(start, attempt);
      if (best === null || found.cost < best.cost) best = found;
    }
  }
  if (best === null) throw new Error('no plan was tried');
  return best.plan;
}

interface Tried {
  readonly steps: Steps;
  readonly plan: LayoutPlan;
  readonly cost: number;
}

function combined([decision, management, operational]: readonly (readonly number[])[]): Steps[] {
  return (decision ?? []).flatMap((d) =>
    (management ?? []).flatMap((m) => (operational ?? []).map((o): Steps => [d, m, o])),
  );
}

function refined(start: Tried, attempt: (steps: Steps) => Tried): Tried {
  let best = start;
  for (let better = true; better; ) {
    better = false;
    for (const lane of LANES) {
      for (const step of [1, -1]) {
        const next = attempt(stepped(best.steps, lane, step));
        if (next.cost < best.cost) {
          best = next;
          better = true;
        }
      }
    }
  }
  return best;
}

function stepped([decision, management, operational]: Steps, lane: number, by: number): Steps {
  if (lane === 0) return [decision + by, management, operational];
  return lane === 1
    ? [decision, management + by, operational]
    : [decision, management, operational + by];
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

/** A small map may have reports side by side, and need not stack managers. */
function kinds(forest: Forest, mode: LayoutPlan['mode']): readonly Omit<LayoutPlan, 'budgets'>[] {
  const few = forest.flowEnd <= SMALL;
  const stackHeads = !few;
  if (!few || mode !== 'tree') return [{ mode, abreast: 0, stackManagers: true, stackHeads }];
  return [0, 3].flatMap((abreast) =>
    [false, true].map((stackManagers) => ({ mode, abreast, stackManagers, stackHeads })),
  );
}

/** Of a coarse ladder, so that one more person hardly ever changes the plan. */
function budgetsOf({ areas, area }: Totals, steps: Steps): LayoutPlan['budgets'] {
  const width = Math.sqrt((SCREEN * area) / DENSITY);
  const [decision = 0, management = 0, operational = 0] = areas.map((laneArea, lane) =>
    laneArea <= 0 ? 0 : rung(Math.round(rungOf(laneArea / (DENSITY * width))) + (steps[lane] ?? 0)),
  );
  return [decision, management, operational];
}

function rungOf(height: number): number {
  return Math.log(height / CARD) / Math.log(RUNG);
}

function rung(number: number): number {
  return Math.round(CARD * RUNG ** number);
}

/** What a division costs: how small a screen shows it, an empty map, and managers stacked instead of side by side. */
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
  const least = forest.flowEnd <= SMALL ? 0 : LEAST_FILL[mode];
  const sparse = Math.max(0, Math.log((least * width * height) / area));
  const onScreen = Math.log((screenHeight * screenHeight * SCREEN) / area);
  return onScreen + odd + SPARSE * sparse + dislike * stacked;
}
