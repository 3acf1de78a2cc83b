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
  const cards = cardSearch(layout);
  const all = layout.ids.map((_, i) => i);
  const cardsIn = (box: Box) =>
    inside(layout.bounds, box) ? all : cards(box).sort((a, b) => a - b);
  return {
    layout,
    cardsIn,
    linesIn: (box) => search(linesOf(layout)(), box),
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

/** So many cards that were moved are looked at one by one; with more, a tree is made anew. */
const MOST_MOVED = 64;

interface CardTree {
  readonly layout: MapLayout;
  readonly tree: () => Flatbush | null;
}

/** By the ids of the layout, which stay the same object while cards are moved by hand alone. */
const cardTrees = new WeakMap<MapLayout['ids'], CardTree>();
const lineTrees = new WeakMap<MapLayout['lines'], () => Flatbush | null>();

/** Finds cards in the tree of an earlier layout when few of them have moved since. */
function cardSearch(layout: MapLayout): (box: Box) => number[] {
  const known = cardTrees.get(layout.ids);
  const moved = known ? movedSince(known.layout, layout) : null;
  if (known && moved) {
    if (moved.size === 0) return (box) => search(known.tree(), box);
    return (box) => [
      ...search(known.tree(), box).filter((i) => !moved.has(i)),
      ...[...moved].filter((i) => overlap(cardBox(layout, i), box)),
    ];
  }
  const tree = whenAsked(layout.ids.length, (i) => cardBox(layout, i));
  cardTrees.set(layout.ids, { layout, tree });
  return (box) => search(tree(), box);
}

/** Places of the cards that have moved; null when they are many. */
function movedSince(before: MapLayout, after: MapLayout): ReadonlySet<number> | null {
  const moved = new Set<number>();
  for (let i = 0; i < after.ids.length; i++) {
    if (before.x[i] === after.x[i] && before.y[i] === after.y[i]) continue;
    if (moved.size === MOST_MOVED) return null;
    moved.add(i);
  }
  return moved;
}

function linesOf({ lines }: MapLayout): () => Flatbush | null {
  const known = lineTrees.get(lines);
  if (known) return known;
  const tree = whenAsked(lines.length, (i) => lineBox(lines[i]?.points ?? []));
  lineTrees.set(lines, tree);
  return tree;
}

function overlap(a: Box, b: Box): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
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
