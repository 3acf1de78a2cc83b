import type { ProposalScene } from '../../../shared/scene/types.ts';
import type { Point } from './viewport.ts';

/** The proposed ghost at a point of the map. */
export function proposalAt(proposals: readonly ProposalScene[], { x, y }: Point) {
  return proposals.find(
    (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
  );
}
