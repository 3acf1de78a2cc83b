import { Obstacles } from '../layout/obstacles.ts';
import type { MapLayout } from '../layout/types.ts';
import { type Curve, endOf, onCurve, type Point, throughCorners } from './curve.ts';
import { aside, CLEARANCE, tieCurve, tieCurves } from './tie-curve.ts';
import type { Box } from './types.ts';

/** Room that a tie keeps from cards it passes. */
const MARGIN = 1.5;
/** From a card to a tie that runs along its edge: half of the room between stacked cards, wide and compact. */
const ALONG = [6, 3] as const;
/** From the edge of a lane to a tie that runs along it; the reporting lines keep another distance. */
const IN_LANE = 7;
const RADII = [22, 6] as const;
/** Two points of a curve lie about this far apart when it is held against the cards. */
const STEP = 14;
const ENOUGH = 6;
/** A corner is as bad as so much further a way. */
const CORNER = 60;

/** The ways of ties on one layout, each found once. */
export class TieWays {
  readonly #layout: MapLayout;
  readonly #known = new Map<number, Curve>();
  #cards: Obstacles | null = null;

  constructor(layout: MapLayout) {
    this.#layout = layout;
  }

  /**
   * The curve of a tie between the cards at two places of the layout: the plainest one, else one that bows, else one
   * that runs between the cards; of those the first that passes under no other card. Where all do, the one that passes
   * under the fewest.
   */
  between(from: number, to: number): Curve {
    const key = from * this.#layout.ids.length + to;
    const known = this.#known.get(key);
    if (known) return known;
    const way = this.#find(from, to);
    this.#known.set(key, way);
    return way;
  }

  #find(from: number, to: number): Curve {
    const [a, b] = [boxOf(this.#layout, from), boxOf(this.#layout, to)];
    this.#cards ??= obstaclesOf(this.#layout);
    const cards = this.#cards;
    const hits = (points: readonly number[], enough = ENOUGH) =>
      cards.hits(points, from + 1, to + 1, enough);
    let best = tieCurve(a, b);
    let fewest = ENOUGH;
    for (const curve of tieCurves(a, b)) {
      const found = hits(samples(curve), fewest);
      if (found < fewest) [best, fewest] = [curve, found];
      if (found === 0) return curve;
    }
    const free: Free = (points) => hits(points, 1) === 0;
    for (const corners of this.#detours(a, b, free))
      for (const radius of RADII) {
        const curve = throughCorners(corners, radius);
        if (free(samples(curve))) return curve;
      }
    return best;
  }

  /** Ways along edges of cards and lanes on which nothing stands, the shortest first. */
  *#detours(from: Box, to: Box, free: Free): Generator<readonly Point[]> {
    const levels = [
      ...[from, to].flatMap(({ y, height }) => ALONG.flatMap((d) => [y - d, y + height + d])),
      ...this.#layout.lanes.flatMap(({ y, height }) => [y + IN_LANE, y + height - IN_LANE]),
    ];
    const ways = levels.flatMap((level) => {
      const starts = exits(from, level, free);
      const ends = starts.length === 0 ? [] : exits(to, level, free);
      return starts.flatMap((start) => ends.map((end) => ({ start, end, cost: cost(start, end) })));
    });
    ways.sort((one, other) => one.cost - other.cost);
    for (const { start, end } of ways)
      if (free([...endOf(start), ...endOf(end)])) yield [...start, ...end.toReversed()];
  }
}

/** Whether a polyline passes under no card but those it joins. */
type Free = (points: readonly number[]) => boolean;

const ways = new WeakMap<MapLayout, TieWays>();

/** The ways of ties on a layout; kept as long as the layout is. */
export function tieWays(layout: MapLayout): TieWays {
  const known = ways.get(layout);
  if (known) return known;
  const made = new TieWays(layout);
  ways.set(layout, made);
  return made;
}

/** Free ways from a card to a level: straight up or down where it lies above or below, and out at a side first. */
function exits(box: Box, level: number, free: Free): readonly (readonly Point[])[] {
  const { x, y, width, height } = box;
  const below = level > y + height;
  const straight =
    below || level < y
      ? aside(box).map((at): Point[] => [
          [at, below ? y + height + CLEARANCE : y - CLEARANCE],
          [at, level],
        ])
      : [];
  const out = ALONG.flatMap((d) => [
    [x - CLEARANCE, x - d],
    [x + width + CLEARANCE, x + width + d],
  ]).map(([edge = 0, turn = 0]): Point[] => [
    [edge, y + height / 2],
    [turn, y + height / 2],
    [turn, level],
  ]);
  return [...straight, ...out].filter((way) => free(way.flat()));
}

function cost(start: readonly Point[], end: readonly Point[]): number {
  const [fromX, fromY] = start[0] ?? [0, 0];
  const [toX, toY] = end[0] ?? [0, 0];
  const [outX, level] = endOf(start);
  const [inX] = endOf(end);
  const across = Math.abs(outX - fromX) + Math.abs(inX - outX) + Math.abs(toX - inX);
  const corners = CORNER * (start.length + end.length);
  return across + Math.abs(level - fromY) + Math.abs(level - toY) + corners;
}

function samples(curve: Curve): number[] {
  const [start = [0, 0]] = curve;
  const end = endOf(curve);
  const parts = (curve.length - 1) / 3;
  const apart = Math.abs(end[0] - start[0]) + Math.abs(end[1] - start[1]);
  const count = parts * Math.min(96, Math.max(8, Math.ceil(apart / STEP / parts)));
  const points: number[] = [];
  for (let i = 0; i <= count; i++) points.push(...onCurve(curve, i / count).at);
  return points;
}

function obstaclesOf({ x, y, width, height }: MapLayout): Obstacles {
  // The first place of an `Obstacles` is no card.
  const shifted = (list: Float64Array, by: number) => {
    const moved = new Float64Array(list.length + 1);
    for (let i = 0; i < list.length; i += 1) moved[i + 1] = (list[i] ?? 0) + by;
    return moved;
  };
  return new Obstacles(
    shifted(x, -MARGIN),
    shifted(y, -MARGIN),
    shifted(width, 2 * MARGIN),
    shifted(height, 2 * MARGIN),
  );
}

function boxOf({ x, y, width, height }: MapLayout, i: number): Box {
  return { x: x[i] ?? 0, y: y[i] ?? 0, width: width[i] ?? 0, height: height[i] ?? 0 };
}
