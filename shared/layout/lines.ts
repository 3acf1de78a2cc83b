import type { Columns } from './columns.ts';
import type { Forest } from './forest.ts';
import type { Hanging } from './hanging.ts';
import { LANE } from './metrics.ts';
import { at } from './numbers.ts';
import { HOOK, type Places } from './place.ts';
import type { Lane } from './types.ts';

/**
 * The reporting line of a card that the layout placed below its manager, both where the layout wants them. Siblings
 * share their trunk. `places` are absolute.
 */
export function tidyLine(
  forest: Forest,
  hanging: Hanging,
  columns: Columns,
  places: Places,
  lanes: readonly Lane[],
  node: number,
): number[] {
  const { x, y } = places;
  const manager = at(forest.parent, node);
  const middle = at(y, node) + at(forest.height, node) / 2;
  if (at(places.hook, node) === HOOK.track) {
    const right = at(x, node) + at(forest.width, node);
    const from = at(x, manager) + at(forest.width, manager);
    const fromY = at(y, manager) + at(forest.height, manager) / 2;
    const track = at(places.track, manager);
    return [from, fromY, track, fromY, track, middle, right, middle];
  }
  if (at(places.hook, node) === HOOK.inlet) return inletLine(forest, places, lanes, node);
  const bottom = at(y, manager) + at(forest.height, manager);
  const centre = at(x, manager) + at(forest.width, manager) / 2;
  const bus = busBelow(forest, hanging, lanes, manager, bottom);
  if (at(places.hook, node) === HOOK.trunk) {
    const ownTrunk = at(columns.isHead, manager) === 0 || at(columns.count, manager) === 1;
    const trunk = ownTrunk ? at(x, manager) + forest.gap.trunk : at(places.corridor, node);
    const end = [trunk, middle, at(x, node), middle];
    if (!ownTrunk && Math.abs(trunk - centre) <= 1) return [trunk, bottom, ...end];
    return ownTrunk ? [trunk, bottom, ...end] : [centre, bottom, centre, bus, trunk, bus, ...end];
  }
  const target = at(x, node) + at(forest.width, node) / 2;
  const top = at(y, node);
  if (Math.abs(target - centre) <= 1) return [target, bottom, target, top];
  return [centre, bottom, centre, bus, target, bus, target, top];
}

/** Out at the manager's right, below the foot of its lane around the column, down at the left of its reports. */
function inletLine(
  forest: Forest,
  { x, y, ...places }: Places,
  lanes: readonly Lane[],
  node: number,
): number[] {
  const manager = at(forest.parent, node);
  const from = at(x, manager) + at(forest.width, manager);
  const fromY = at(y, manager) + at(forest.height, manager) / 2;
  const track = at(places.track, manager);
  const inlet = at(places.inlet, manager);
  const turn = foot(lanes, at(forest.lane, manager)) + at(places.turn, manager);
  const middle = at(y, node) + at(forest.height, node) / 2;
  return [from, fromY, track, fromY, track, turn, inlet, turn, inlet, middle, at(x, node), middle];
}

function foot(lanes: readonly Lane[], lane: number): number {
  const { y, height } = lanes[lane] as Lane;
  return y + height;
}

/**
 * Where the shared line to the reports runs: close below the manager when some report stands in its lane, else in the
 * head room of the lane below, so that cards of the manager's lane need not keep clear of it.
 */
function busBelow(
  forest: Forest,
  hanging: Hanging,
  lanes: readonly Lane[],
  manager: number,
  bottom: number,
): number {
  const below = lanes[at(forest.lane, manager) + 1];
  if (at(hanging.hasLevel, manager) || !below) return bottom + forest.gap.level / 2;
  return below.y + LANE.padY / 2;
}
