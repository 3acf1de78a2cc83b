/** A step of an outline in map units: where it goes, by which control points, whether the pen is up. */
export type Step =
  | { readonly x: number; readonly y: number; readonly move?: boolean }
  | { readonly x: number; readonly y: number; readonly by: readonly (readonly [number, number])[] }
  | { readonly close: true };

const PARTS = /([MLHVCQAZ])([^MLHVCQAZ]*)/g;

/**
 * The outline that SVG path data describes, as the scene writes it: absolute commands M, L, H, V, C, Q, Z, and A for
 * quarters of a circle, which become curves around their corner.
 */
export function outlineOf(d: string): Step[] {
  const steps: Step[] = [];
  let [x, y] = [0, 0];
  const go = (toX: number, toY: number, more: object = {}) => {
    [x, y] = [toX, toY];
    steps.push({ x, y, ...more });
  };
  for (const [, command, list = ''] of d.matchAll(PARTS)) {
    const n = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const at = (i: number) => n[i] ?? 0;
    switch (command) {
      case 'M':
        go(at(0), at(1), { move: true });
        break;
      case 'L':
        go(at(0), at(1));
        break;
      case 'H':
        go(at(0), y);
        break;
      case 'V':
        go(x, at(0));
        break;
      case 'Q':
        go(at(2), at(3), { by: [[at(0), at(1)]] });
        break;
      case 'C':
        go(at(4), at(5), {
          by: [
            [at(0), at(1)],
            [at(2), at(3)],
          ],
        });
        break;
      case 'A':
        go(at(5), at(6), { by: [corner([x, y], [at(5), at(6)], at(4) === 1)] });
        break;
      default:
        steps.push({ close: true });
    }
  }
  return steps;
}

/** Where the tangents at both ends of a quarter of a circle meet. */
function corner(
  from: readonly [number, number],
  to: readonly [number, number],
  clockwise: boolean,
): readonly [number, number] {
  const level = Math.sign(to[0] - from[0]) === Math.sign(to[1] - from[1]);
  return level === clockwise ? [to[0], from[1]] : [from[0], to[1]];
}
