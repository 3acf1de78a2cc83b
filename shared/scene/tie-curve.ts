import type { Curve, Point } from './curve.ts';
import type { Box } from './types.ts';

/** Ties leave a card beside its middle, where the reporting lines are. */
const ASIDE = 0.24;
/** Between a card and the ends of its ties. */
export const CLEARANCE = 3;

/** Cards one above the other closer than this are joined at their sides. */
const NEAR = 48;

/** How far beyond its ends a curve bows that leaves two cards on the same side. */
const BOWS = [26, 60] as const;

/**
 * The plainest curve of a tie between two cards: over the top within a row, beside two cards that stand one right above
 * the other, else from edge to edge. Cards are drawn over ties, so that no tie crosses out what a card says.
 */
export function tieCurve(from: Box, to: Box): Curve {
  const below = to.y - (from.y + from.height);
  const above = from.y - (to.y + to.height);
  if (below < 0 && above < 0) return overTop(from, to);
  const apart = Math.abs(middle(to) - middle(from));
  if (Math.max(below, above) < NEAR && apart < from.width / 2)
    return alongside(from, to, 1, BOWS[0]);
  return edgeToEdge(from, to, below >= 0);
}

/** Curves between two cards, the plainest first. */
export function* tieCurves(from: Box, to: Box): Generator<Curve> {
  yield tieCurve(from, to);
  const right = to.x - (from.x + from.width);
  const left = from.x - (to.x + to.width);
  if (Math.max(right, left) > 0) yield sideToSide(from, to, right > left);
  for (const bow of BOWS) for (const side of [1, -1]) yield alongside(from, to, side, bow);
  if (right >= 0 || left >= 0) {
    yield overTop(from, to);
    yield underneath(from, to);
  }
}

/** Where ties leave a card upwards and downwards: at its left and at its right. */
export function aside(box: Box): readonly [number, number] {
  return [middle(box) - ASIDE * box.width, middle(box) + ASIDE * box.width];
}

function edgeToEdge(from: Box, to: Box, down: boolean): Curve {
  const [fromX, toX] = facing(from, to);
  const start: Point = [fromX, down ? from.y + from.height + CLEARANCE : from.y - CLEARANCE];
  const end: Point = [toX, down ? to.y - CLEARANCE : to.y + to.height + CLEARANCE];
  const bend = Math.max(26, Math.abs(end[1] - start[1]) * 0.45) * (down ? 1 : -1);
  return [start, [start[0], start[1] + bend], [end[0], end[1] - bend], end];
}

function sideToSide(from: Box, to: Box, rightwards: boolean): Curve {
  const start: Point = [
    rightwards ? from.x + from.width + CLEARANCE : from.x - CLEARANCE,
    from.y + from.height / 2,
  ];
  const end: Point = [
    rightwards ? to.x - CLEARANCE : to.x + to.width + CLEARANCE,
    to.y + to.height / 2,
  ];
  const bend = (end[0] - start[0]) / 2;
  return [start, [start[0] + bend, start[1]], [end[0] - bend, end[1]], end];
}

function overTop(from: Box, to: Box): Curve {
  const [fromX, toX] = facing(from, to);
  const start: Point = [fromX, from.y - CLEARANCE];
  const end: Point = [toX, to.y - CLEARANCE];
  const top = Math.min(start[1], end[1]) - rise(start, end);
  return [start, [start[0], top], [end[0], top], end];
}

function underneath(from: Box, to: Box): Curve {
  const [fromX, toX] = facing(from, to);
  const start: Point = [fromX, from.y + from.height + CLEARANCE];
  const end: Point = [toX, to.y + to.height + CLEARANCE];
  const bottom = Math.max(start[1], end[1]) + rise(start, end);
  return [start, [start[0], bottom], [end[0], bottom], end];
}

function alongside(from: Box, to: Box, side: number, bow: number): Curve {
  const edge = ({ x, width }: Box) => (side > 0 ? x + width + CLEARANCE : x - CLEARANCE);
  const start: Point = [edge(from), from.y + from.height / 2];
  const end: Point = [edge(to), to.y + to.height / 2];
  const bulge = side * (Math.max(side * start[0], side * end[0]) + bow);
  return [start, [bulge, start[1]], [bulge, end[1]], end];
}

/** The places of two cards that lie towards each other. */
function facing(from: Box, to: Box): readonly [number, number] {
  const rightwards = middle(to) >= middle(from);
  const [fromLeft, fromRight] = aside(from);
  const [toLeft, toRight] = aside(to);
  return rightwards ? [fromRight, toLeft] : [fromLeft, toRight];
}

function rise(start: Point, end: Point): number {
  return Math.min(64, 18 + Math.abs(end[0] - start[0]) * 0.12);
}

function middle(box: Box): number {
  return box.x + box.width / 2;
}
