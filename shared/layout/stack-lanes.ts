import { LAYERS } from '../domain/values.ts';
import type { Forest } from './forest.ts';
import { LANE } from './metrics.ts';
import { at, raise } from './numbers.ts';
import type { Places } from './place.ts';
import type { Lane } from './types.ts';

/**
 * Puts hand-placed cards where they were put, gives each lane the height that its cards need, and stacks the lanes.
 * Turns `places` absolute in place. Lanes are contiguous from y = 0.
 */
export function stackLanes(forest: Forest, places: Places): Lane[] {
  const { lane, height, cards } = forest;
  const need = new Float64Array(3).fill(LANE.minHeight);
  cards.forEach(({ position }, i) => {
    const node = i + 1;
    if (position) {
      places.x[node] = position.x;
      places.y[node] = position.y;
    } else {
      places.y[node] = at(places.y, node) + LANE.padY;
    }
    raise(need, at(lane, node), at(places.y, node) + at(height, node) + LANE.padY);
  });
  let y = 0;
  const lanes = LAYERS.map((layer, l) => {
    const stacked = { layer, y, height: at(need, l) };
    y += stacked.height;
    return stacked;
  });
  cards.forEach((_, i) => {
    const node = i + 1;
    places.y[node] = at(places.y, node) + (lanes[at(lane, node)]?.y ?? 0);
  });
  return lanes;
}
