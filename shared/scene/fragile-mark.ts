import type { Primitive } from './types.ts';

/** Radius of the mark. */
export const FRAGILE_RADIUS = 8;

/** A disc with a crack through it, for those on whom too much rests. */
export function fragileSign(cx: number, cy: number): Primitive[] {
  const at = (points: readonly number[]) =>
    points.map((value, i) => value + (i % 2 === 0 ? cx : cy));
  return [
    { kind: 'circle', cx, cy, r: FRAGILE_RADIUS, fill: 'severity.high' },
    {
      kind: 'polyline',
      points: at([1.5, -6.5, -2.5, -1.5, 2, 1, -1.5, 6.5]),
      stroke: 'severity.ink',
      strokeWidth: 2,
    },
  ];
}
