import Flatbush from 'flatbush';
import type { TieScene } from '../../../shared/scene/types.ts';
import type { Box } from './viewport.ts';

/** What arrow heads and zigzags reach beyond the points of the curve, and half of a line. */
const BEYOND = 8;

const known = new WeakMap<readonly TieScene[], Flatbush | null>();

/** The ties that may pass through the box, in the order they are drawn. */
export function tiesIn(ties: readonly TieScene[], box: Box): readonly TieScene[] {
  let tree = known.get(ties);
  if (tree === undefined) {
    tree = treeOf(ties);
    known.set(ties, tree);
  }
  const hits = tree?.search(box.x, box.y, box.x + box.width, box.y + box.height) ?? [];
  return hits
    .sort((a, b) => a - b)
    .map((i) => ties[i])
    .filter((tie) => tie !== undefined);
}

function treeOf(ties: readonly TieScene[]): Flatbush | null {
  if (ties.length === 0) return null;
  const tree = new Flatbush(ties.length);
  for (const tie of ties) {
    const { left, top, right, bottom } = boundsOf(tie);
    tree.add(left - BEYOND, top - BEYOND, right + BEYOND, bottom + BEYOND);
  }
  tree.finish();
  return tree;
}

/** A curve lies within its control points, whose coordinates its path data alternates. */
function boundsOf({ primitives }: TieScene) {
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const primitive of primitives) {
    if (primitive.kind !== 'path') continue;
    const numbers = primitive.d.match(/-?[\d.]+/g) ?? [];
    for (let i = 0; i + 1 < numbers.length; i += 2) {
      const [x, y] = [Number(numbers[i]), Number(numbers[i + 1])];
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.top = Math.min(bounds.top, y);
      bounds.bottom = Math.max(bounds.bottom, y);
    }
  }
  return bounds;
}
