import type { GhostPlace } from '../../store/types.ts';
import { proposalAt } from '../geometry/proposal-at.ts';
import type { Point } from '../geometry/viewport.ts';
import type { MapModel } from '../model.ts';

/** The proposal or ghost at a point, when the one card that is dragged there is somebody who may be the one. */
export function seatUnder(
  model: MapModel,
  dragged: readonly string[],
  point: Point,
): GhostPlace | null {
  const { people } = model.records;
  const person = dragged.length === 1 ? people[dragged[0] ?? ''] : undefined;
  if (!person || person.kind === 'ghost' || person.status !== 'active') return null;
  const over = people[model.index.cardAt(point, new Set(dragged)) ?? ''];
  if (over) {
    const sought = over.kind === 'ghost' && over.status === 'active';
    return sought ? { kind: 'ghost', ghostId: over.id } : null;
  }
  const proposal = proposalAt(model.scene.proposals, point);
  return proposal ? { kind: 'proposal', proposalId: proposal.id } : null;
}
