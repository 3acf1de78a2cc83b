import type { Box } from './types.ts';

type Point = readonly [number, number];
/** Cubic curve: start, two controls, end. */
export type Curve = readonly [Point, Point, Point, Point];

/** Ties leave a card beside its middle, where the reporting lines are. */
const ASIDE = 0.24;
const CLEARANCE = 3;

/** Cards one above the other closer than this are joined at their sides. */
const NEAR = 48;

/**
 * The curve of a tie between two cards: over the top within a row, beside two cards that stand one right above the other,
 * else from edge to edge. Cards are drawn over ties, so that no tie crosses out what a card says.
 */
export function tieCurve(from: Box, to: Box): Curve {
  const rightwards = to.x + to.width / 2 >= from.x + from.width / 2 ? 1 : -1;
  const below = to.y - (from.y + from.height);
  const above = from.y - (to.y + to.height);
  if (below < 0 && above < 0) return overTop(from, to, rightwards);
  const apart = Math.abs(middle(to) - middle(from));
  if (Math.max(below, above) < NEAR && apart < from.width / 2) return alongside(from, to);
  const down = below >= 0;
  const start: Point = [
    middle(from) + rightwards * ASIDE * from.width,
    down ? from.y + from.height + CLEARANCE : from.y - CLEARANCE,
  ];
  const end: Point = [
    middle(to) - rightwards * ASIDE * to.width,
    down ? to.y - CLEARANCE : to.y + to.height + CLEARANCE,
  ];
  const bend = Math.max(26, Math.abs(end[1] - start[1]) * 0.45) * (down ? 1 : -1);
  return [start, [start[0], start[1] + bend], [end[0], end[1] - bend], end];
}

function overTop(from: Box, to: Box, rightwards: number): Curve {
  const start: Point = [middle(from) + rightwards * ASIDE * from.width, from.y - CLEARANCE];
  const end: Point = [middle(to) - rightwards * ASIDE * to.width, to.y - CLEARANCE];
  const rise = Math.min(64, 18 + Math.abs(end[0] - start[0]) * 0.12);
  const top = Math.min(start[1], end[1]) - rise;
  return [start, [start[0], top], [end[0], top], end];
}

function alongside(from: Box, to: Box): Curve {
  const start: Point = [from.x + from.width + CLEARANCE, from.y + from.height / 2];
  const end: Point = [to.x + to.width + CLEARANCE, to.y + to.height / 2];
  const bulge = Math.max(start[0], end[0]) + 26;
  return [start, [bulge, start[1]], [bulge, end[1]], end];
}

function middle(box: Box): number {
  return box.x + box.width / 2;
}

/** Point of a curve at `t` 0 … 1, and the unit vector along it. */
export function onCurve(curve: Curve, t: number): { readonly at: Point; readonly along: Point } {
  const [a, b, c, d] = curve;
  const u = 1 - t;
  const at = (i: 0 | 1) =>
    u * u * u * a[i] + 3 * u * u * t * b[i] + 3 * u * t * t * c[i] + t * t * t * d[i];
  const slope = (i: 0 | 1) =>
    u * u * (b[i] - a[i]) + 2 * u * t * (c[i] - b[i]) + t * t * (d[i] - c[i]);
  const length = Math.hypot(slope(0), slope(1)) || 1;
  return { at: [at(0), at(1)], along: [slope(0) / length, slope(1) / length] };
}

const SAMPLES = 48;
const MAX_STEPS = 2_000;

/** Parameters of points that lie `step` map units apart on a curve, near enough; without its ends. */
export function evenSteps(curve: Curve, step: number): number[] {
  const steps: number[] = [];
  let walked = 0;
  let previous = curve[0];
  for (let i = 1; i <= SAMPLES; i++) {
    const { at } = onCurve(curve, i / SAMPLES);
    const piece = Math.hypot(at[0] - previous[0], at[1] - previous[1]);
    const first = Math.ceil((walked + 1e-9) / step);
    for (let n = first; n * step < walked + piece && steps.length < MAX_STEPS; n++)
      if (n > 0) steps.push((i - 1 + (n * step - walked) / piece) / SAMPLES);
    walked += piece;
    previous = at;
  }
  return steps;
}

/** The curve moved sideways by a few units. */
export function beside(curve: Curve, distance: number): Curve {
  const normal = (t: number): Point => {
    const { along } = onCurve(curve, t);
    return [-along[1] * distance, along[0] * distance];
  };
  const move = (point: Point, [dx, dy]: Point): Point => [point[0] + dx, point[1] + dy];
  const [a, b, c, d] = curve;
  return [move(a, normal(0)), move(b, normal(0.33)), move(c, normal(0.66)), move(d, normal(1))];
}
