import type { Forest } from './forest.ts';
import { type Gaps, LANE } from './metrics.ts';
import { at } from './numbers.ts';
import type { Obstacles } from './obstacles.ts';
import type { Places } from './place.ts';
import type { Lane } from './types.ts';

/** From a card's side to a line that turns beside it. */
const BESIDE = 16;

/** A line that enters so many cards is as bad as one that enters more: no need to count on. */
const MOST_HITS = 6;

/** One end of a line. `byHand`: the layout did not place it, so it has no corridor. */
interface End {
  readonly left: number;
  readonly right: number;
  readonly centre: number;
  readonly top: number;
  readonly bottom: number;
  readonly middle: number;
  readonly corridor: number;
  readonly byHand: boolean;
  readonly lane: Lane;
}

/**
 * The line of a report that the layout could not place below its manager: one of the two was placed by hand, or the
 * report's lane lies above. Of a few simple routes the first that enters no other card, else the one that enters
 * the fewest. Between two cards that the layout placed there is always one that enters none.
 */
export function routedLine(
  forest: Forest,
  places: Places,
  lanes: readonly Lane[],
  obstacles: Obstacles,
  node: number,
): number[] {
  const manager = at(forest.manager, node);
  const from = endOf(forest, places, lanes, manager);
  const to = endOf(forest, places, lanes, node);
  let best: number[] = [];
  let fewest = MOST_HITS;
  for (const route of routes(from, to, forest.gap)) {
    const hits = obstacles.hits(route, manager, node, fewest);
    if (best.length > 0 && hits >= fewest) continue;
    fewest = hits;
    best = route;
    if (hits === 0) break;
  }
  return withoutDoubles(best);
}

function endOf(forest: Forest, places: Places, lanes: readonly Lane[], node: number): End {
  const left = at(places.x, node);
  const top = at(places.y, node);
  const right = left + at(forest.width, node);
  const bottom = top + at(forest.height, node);
  return {
    left,
    right,
    centre: (left + right) / 2,
    top,
    bottom,
    middle: (top + bottom) / 2,
    corridor: at(places.corridor, node),
    byHand: Boolean(forest.cards[node - 1]?.position),
    lane: lanes[at(forest.lane, node)] as Lane,
  };
}

/** Routes from `from` to `to`, the plainest first. */
function* routes(from: End, to: End, gaps: Gaps): Generator<number[]> {
  const { centre: a } = from;
  const { centre: b } = to;
  const gap = to.top - from.bottom;
  if (gap > 0) {
    const turn = Math.min(gaps.level, gap) / 2;
    yield downAcrossDown(from, to, from.bottom + turn);
    yield downAcrossDown(from, to, to.top - turn);
  }
  if (to.middle > from.bottom) {
    if (to.left > a) yield [a, from.bottom, a, to.middle, to.left, to.middle];
    if (to.right < a) yield [a, from.bottom, a, to.middle, to.right, to.middle];
  }
  if (to.left > from.right)
    yield sideways(from.right, (from.right + to.left) / 2, to.left, from, to);
  if (to.right < from.left)
    yield sideways(from.left, (from.left + to.right) / 2, to.right, from, to);
  yield sideways(from.left, Math.min(from.left, to.left) - BESIDE, to.left, from, to);
  yield sideways(from.right, Math.max(from.right, to.right) + BESIDE, to.right, from, to);
  if (to.bottom < from.top) {
    const turn = (to.bottom + from.top) / 2;
    yield [a, from.top, a, turn, b, turn, b, to.bottom];
    if (!from.byHand && !to.byHand) yield upBetweenLanes(from, to);
  }
  yield alongCorridors(from, to, gaps);
}

function downAcrossDown(from: End, to: End, turn: number): number[] {
  return [from.centre, from.bottom, from.centre, turn, to.centre, turn, to.centre, to.top];
}

function sideways(start: number, turn: number, end: number, from: End, to: End): number[] {
  return [start, from.middle, turn, from.middle, turn, to.middle, end, to.middle];
}

/** Up beside the manager to the foot of the report's lane, and on beside the report. */
function upBetweenLanes(from: End, to: End): number[] {
  const out = [from.left, from.middle, from.corridor, from.middle, from.corridor, foot(to)];
  return [...out, to.corridor, foot(to), to.corridor, to.middle, to.left, to.middle];
}

/** Down beside the manager to the foot of its lane, along the left edge of the map, up again beside the report. */
function alongCorridors(from: End, to: End, gaps: Gaps): number[] {
  const edge = LANE.gutter + gaps.trunk;
  const out = wayToFoot(from);
  const back = wayToFoot(to).reverse();
  const points: number[] = [];
  for (const [x, y] of out) points.push(x, y);
  points.push(edge, foot(from), edge, foot(to));
  for (const [x, y] of back) points.push(x, y);
  return points;
}

function wayToFoot(end: End): [number, number][] {
  if (end.byHand) {
    return [
      [end.centre, end.bottom],
      [end.centre, foot(end)],
    ];
  }
  return [
    [end.left, end.middle],
    [end.corridor, end.middle],
    [end.corridor, foot(end)],
  ];
}

function foot(end: End): number {
  return end.lane.y + end.lane.height - LANE.padY / 2;
}

/** Leaves out points that stand where the one before stands, or on the way straight on. */
function withoutDoubles(points: readonly number[]): number[] {
  const kept: number[] = [];
  for (let p = 0; p < points.length; p += 2) {
    const x = points[p] as number;
    const y = points[p + 1] as number;
    const n = kept.length;
    if (n >= 2 && kept[n - 2] === x && kept[n - 1] === y) continue;
    const straightOn =
      n >= 4 &&
      ((kept[n - 2] === x && kept[n - 4] === x) || (kept[n - 1] === y && kept[n - 3] === y));
    if (straightOn) kept.length = n - 2;
    kept.push(x, y);
  }
  return kept;
}
