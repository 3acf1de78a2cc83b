import type { Layer } from '../domain/values.ts';
import type { Lane, MapLayout } from './types.ts';

/** The layer whose lane is at height `y`; the first above the map, the last below it. */
export function laneAt(layout: MapLayout, y: number): Layer {
  let found: Layer = 'decision';
  for (const lane of layout.lanes) if (y >= lane.y) found = lane.layer;
  return found;
}

/** The lane of a layer. */
export function laneOf(layout: MapLayout, layer: Layer): Lane {
  const lane = layout.lanes.find((candidate) => candidate.layer === layer);
  if (!lane) throw new Error(`layout: no lane for ${layer}`);
  return lane;
}

/** The box around these cards, map units; null when none of them is on the map. */
export function layoutBounds(layout: MapLayout, ids: Iterable<string>): MapLayout['bounds'] | null {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const id of ids) {
    const card = cardBox(layout, id);
    if (!card) continue;
    left = Math.min(left, card.x);
    top = Math.min(top, card.y);
    right = Math.max(right, card.x + card.width);
    bottom = Math.max(bottom, card.y + card.height);
  }
  if (left > right) return null;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Where a card stands; null when it is not on the map. */
export function cardBox(layout: MapLayout, id: string): MapLayout['bounds'] | null {
  const i = layout.index.get(id);
  if (i === undefined) return null;
  const [x, y] = [layout.x[i], layout.y[i]];
  const [width, height] = [layout.width[i], layout.height[i]];
  if (x === undefined || y === undefined || width === undefined || height === undefined)
    return null;
  return { x, y, width, height };
}
