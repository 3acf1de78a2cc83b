import type { Tie } from '../domain/tie.ts';
import { beside, type Curve, endOf, evenSteps, onCurve, type Point } from './curve.ts';
import { linesPath, round } from './path.ts';
import type { ColorToken, Paint, Primitive } from './types.ts';

/** Weight of a line whose strength is not known, and of weak, medium and strong ties. */
const UNKNOWN_WEIGHT = 1.5;
const WEIGHTS = [UNKNOWN_WEIGHT, 1.25, 2.1, 3.2] as const;

/**
 * Draws a tie along a curve in map units. The kinds differ in form, not only in colour: influences ends in a full
 * arrow, allies is a double line, conflicts a zigzag, a dotted reporting line is dotted and ends in an open arrow. The
 * stronger the tie, the heavier its lines.
 */
export function drawTie(
  { kind, strength }: Pick<Tie, 'kind' | 'strength'>,
  curve: Curve,
): Primitive[] {
  const stroke: ColorToken = `tie.${kind}`;
  const paint = { stroke, strokeWidth: WEIGHTS[strength ?? 0] ?? UNKNOWN_WEIGHT } as const;
  switch (kind) {
    case 'influences':
      return [path(curvePath(shortened(curve, 6)), paint), arrow(curve, { fill: stroke })];
    case 'allies':
      return [2, -2].map((distance) =>
        path(curvePath(beside(curve, distance)), {
          ...paint,
          strokeWidth: paint.strokeWidth * 0.8,
        }),
      );
    case 'conflicts':
      return [path(zigzag(curve), paint)];
    case 'dotted':
      return [
        path(curvePath(curve), { ...paint, dash: [0.5, 4.5] }),
        openArrow(curve, { stroke, strokeWidth: paint.strokeWidth }),
      ];
  }
}

function path(d: string, paint: Paint): Primitive {
  return { kind: 'path', d, ...paint };
}

/** Path data of a curve. */
export function curvePath(curve: Curve): string {
  return curve
    .map(([x, y], i) => `${i === 0 ? 'M' : i % 3 === 1 ? 'C' : ' '}${round(x)} ${round(y)}`)
    .join('');
}

const TOOTH = 6;

/** The curve ended a few units early, so that a thick line does not show beside the tip of its arrow. */
function shortened(curve: Curve, by: number): Curve {
  const { along } = onCurve(curve, 1);
  const back = ([x, y]: Point): Point => [x - along[0] * by, y - along[1] * by];
  return [...curve.slice(0, -2), ...curve.slice(-2).map(back)];
}

function zigzag(curve: Curve): string {
  const points = curve.slice(0, 1);
  for (const [i, t] of evenSteps(curve, TOOTH).entries()) {
    const { at, along } = onCurve(curve, t);
    const side = i % 2 === 0 ? 3.2 : -3.2;
    points.push([at[0] - along[1] * side, at[1] + along[0] * side]);
  }
  points.push(endOf(curve));
  return linesPath(points);
}

function arrow(curve: Curve, paint: Paint): Primitive {
  return path(linesPath(arrowPoints(curve, 8, 4), true), paint);
}

function openArrow(curve: Curve, paint: Paint): Primitive {
  return path(linesPath(arrowPoints(curve, 7, 4.5)), paint);
}

function arrowPoints(curve: Curve, length: number, half: number) {
  const tip = endOf(curve);
  const { along } = onCurve(curve, 1);
  const [backX, backY] = [tip[0] - along[0] * length, tip[1] - along[1] * length];
  return [
    [backX - along[1] * half, backY + along[0] * half],
    tip,
    [backX + along[1] * half, backY - along[0] * half],
  ] as const;
}
