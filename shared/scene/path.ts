/** Coordinate as short as it can be written to a hundredth of a unit: finite, no exponent, no "-0". */
export function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

/** SVG path data of a polyline `x0, y0, x1, y1, …` whose corners are rounded by up to `radius`. */
export function polylinePath(points: readonly number[], radius: number): string {
  const at = (i: number): [number, number] => [points[2 * i] ?? 0, points[2 * i + 1] ?? 0];
  const count = points.length >> 1;
  let d = `M${at(0).map(round).join(' ')}`;
  for (let i = 1; i < count - 1; i++) {
    const [x, y] = at(i);
    const [inX, inY] = towards(x, y, at(i - 1), radius);
    const [outX, outY] = towards(x, y, at(i + 1), radius);
    d += `L${round(inX)} ${round(inY)}Q${round(x)} ${round(y)} ${round(outX)} ${round(outY)}`;
  }
  return count > 1
    ? `${d}L${at(count - 1)
        .map(round)
        .join(' ')}`
    : d;
}

/** The point `radius` away from a corner on its way to the next one, at most half that way. */
function towards(x: number, y: number, to: readonly [number, number], radius: number) {
  const length = Math.hypot(to[0] - x, to[1] - y);
  const share = length === 0 ? 0 : Math.min(radius / length, 0.5);
  return [x + (to[0] - x) * share, y + (to[1] - y) * share] as const;
}

/** SVG path data of straight lines through points, closed on wish. */
export function linesPath(points: readonly (readonly [number, number])[], closed = false): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}${closed ? 'Z' : ''}`;
}
