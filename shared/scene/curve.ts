export type Point = readonly [number, number];
/** Cubic curves one after the other: start, then two controls and an end for each. */
export type Curve = readonly Point[];

/** Parts of a circle's quarter that its controls are away from its corner. */
const ROUND = 0.45;

/** Where a curve ends. */
export function endOf(curve: Curve): Point {
  return curve.at(-1) ?? [0, 0];
}

/** Point of a curve at `t` 0 … 1, and the unit vector along it. Its cubics share the way from 0 to 1 equally. */
export function onCurve(curve: Curve, t: number): { readonly at: Point; readonly along: Point } {
  const count = (curve.length - 1) / 3;
  const part = Math.min(count - 1, Math.floor(t * count));
  const [a, b, c, d] = curve.slice(3 * part, 3 * part + 4) as [Point, Point, Point, Point];
  const local = t * count - part;
  const u = 1 - local;
  const at = (i: 0 | 1) =>
    u * u * u * a[i] +
    3 * u * u * local * b[i] +
    3 * u * local * local * c[i] +
    local * local * local * d[i];
  const slope = (i: 0 | 1) =>
    u * u * (b[i] - a[i]) + 2 * u * local * (c[i] - b[i]) + local * local * (d[i] - c[i]);
  const length = Math.hypot(slope(0), slope(1)) || 1;
  return { at: [at(0), at(1)], along: [slope(0) / length, slope(1) / length] };
}

const SAMPLES = 48;
const MAX_STEPS = 2_000;

/** Parameters of points that lie `step` map units apart on a curve, near enough; without its ends. */
export function evenSteps(curve: Curve, step: number): number[] {
  const samples = SAMPLES * Math.ceil((curve.length - 1) / 3);
  const steps: number[] = [];
  let walked = 0;
  let previous = curve[0] ?? [0, 0];
  for (let i = 1; i <= samples; i++) {
    const { at } = onCurve(curve, i / samples);
    const piece = Math.hypot(at[0] - previous[0], at[1] - previous[1]);
    const first = Math.ceil((walked + 1e-9) / step);
    for (let n = first; n * step < walked + piece && steps.length < MAX_STEPS; n++)
      if (n > 0) steps.push((i - 1 + (n * step - walked) / piece) / samples);
    walked += piece;
    previous = at;
  }
  return steps;
}

/** The curve moved sideways by a few units. */
export function beside(curve: Curve, distance: number): Curve {
  return curve.map(([x, y], i) => {
    const { along } = onCurve(curve, i / (curve.length - 1));
    return [x - along[1] * distance, y + along[0] * distance];
  });
}

/** The curve through corners that are rounded by up to `radius`. */
export function throughCorners(corners: readonly Point[], radius: number): Curve {
  const curve: Point[] = corners.slice(0, 1);
  for (let i = 1; i < corners.length - 1; i++) {
    const [before, corner, after] = corners.slice(i - 1, i + 2) as [Point, Point, Point];
    const into = towards(corner, before, radius);
    const out = towards(corner, after, radius);
    straightTo(curve, into);
    curve.push(between(corner, into, ROUND), between(corner, out, ROUND), out);
  }
  straightTo(curve, corners.at(-1) ?? [0, 0]);
  return curve;
}

function straightTo(curve: Point[], to: Point): void {
  const from = endOf(curve);
  if (Math.hypot(to[0] - from[0], to[1] - from[1]) < 0.01) return;
  curve.push(between(from, to, 1 / 3), between(from, to, 2 / 3), to);
}

/** The point `radius` away from a corner on its way to the next one, at most half that way. */
function towards(corner: Point, next: Point, radius: number): Point {
  const length = Math.hypot(next[0] - corner[0], next[1] - corner[1]);
  return between(corner, next, length === 0 ? 0 : Math.min(radius / length, 0.5));
}

function between(from: Point, to: Point, share: number): Point {
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}
