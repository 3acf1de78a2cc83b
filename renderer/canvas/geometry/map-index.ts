import Flatbush from 'flatbush';
import type { Layer } from '../../../shared/domain/values.ts';
import type { Lane, MapLayout } from '../../../shared/layout/types.ts';
import { inside } from './box.ts';
import type { Box, Point } from './viewport.ts';

/** Finds what lies where on the map. Cards and lines are given by their place in the layout's arrays. */
export interface MapIndex {
  readonly layout: MapLayout;
  /** In the order they are drawn. */
  cardsIn(box: Box): readonly number[];
  linesIn(box: Box): readonly number[];
  /** The card on top at this point. */
  cardAt(point: Point, except?: ReadonlySet<string>): string | null;
  boxOf(id: string): Box | null;
}

export function buildMapIndex(layout: MapLayout): MapIndex {
  const cards = whenAsked(layout.ids.length, (i) => cardBox(layout, i));
  const lines = whenAsked(layout.lines.length, (i) => lineBox(layout.lines[i]?.points ?? []));
  const all = layout.ids.map((_, i) => i);
  const cardsIn = (box: Box) =>
    inside(layout.bounds, box) ? all : search(cards(), box).sort((a, b) => a - b);
  return {
    layout,
    cardsIn,
    linesIn: (box) => search(lines(), box),
    cardAt(point, except) {
      const hits = cardsIn({ ...point, width: 0, height: 0 });
      const ids = hits.map((i) => layout.ids[i]).filter((id) => id !== undefined);
      return ids.findLast((id) => !except?.has(id)) ?? null;
    },
    boxOf(id) {
      const i = layout.index.get(id);
      return i === undefined ? null : cardBox(layout, i);
    },
  };
}

export function cardBox(layout: MapLayout, i: number): Box {
  return {
    x: layout.x[i] ?? 0,
    y: layout.y[i] ?? 0,
    width: layout.width[i] ?? 0,
    height: layout.height[i] ?? 0,
  };
}

/** The lane at this height; beyond the first and the last, these. */
export function laneNear(lanes: readonly Lane[], y: number): Lane | null {
  return lanes.findLast((lane) => y >= lane.y) ?? lanes[0] ?? null;
}

export function laneOf(lanes: readonly Lane[], layer: Layer): Lane | null {
  return lanes.find((lane) => lane.layer === layer) ?? null;
}

/** The whole map on the screen needs no index, and lines need none from afar: they are made when first searched. */
function whenAsked(count: number, boxOf: (i: number) => Box): () => Flatbush | null {
  let tree: Flatbush | null | undefined;
  return () => {
    tree ??= treeOf(count, boxOf);
    return tree;
  };
}

function treeOf(count: number, boxOf: (i: number) => Box): Flatbush | null {
  if (count === 0) return null;
  const tree = new Flatbush(count);
  for (let i = 0; i < count; i++) {
    const box = boxOf(i);
    tree.add(box.x, box.y, box.x + box.width, box.y + box.height);
  }
  tree.finish();
  return tree;
}

function search(tree: Flatbush | null, box: Box): number[] {
  return tree?.search(box.x, box.y, box.x + box.width, box.y + box.height) ?? [];
}

function lineBox(points: readonly number[]): Box {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  for (let i = 0; i + 1 < points.length; i += 2) {
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
