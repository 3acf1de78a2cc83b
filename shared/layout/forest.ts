import { LAYERS } from '../domain/values.ts';
import { anchorCommittees } from './committees.ts';
import type { Gaps } from './metrics.ts';
import { at } from './numbers.ts';
import type { LayoutCard } from './types.ts';

/**
 * The cards in drawing order: each tree in preorder, reports by order, then id. Node 0 stands for the map itself,
 * node `i` for `cards[i - 1]`. Arrays run parallel to the nodes.
 */
export interface Forest {
  readonly gap: Gaps;
  readonly cards: readonly LayoutCard[];
  /** Nodes 0 … flowEnd - 1 are placed by the layout; from `flowEnd` on stand those that take no room. */
  readonly flowEnd: number;
  /** Manager as drawn, 0 when there is none. */
  readonly manager: Int32Array;
  /**
   * The node below which the layout places this one, 0 for the top of a tree: the manager, or that of its members for a
   * committee without one.
   */
  readonly parent: Int32Array;
  /** Nodes of the branch, itself included: the branch of `i` is `i … i + size[i] - 1`. */
  readonly size: Int32Array;
  /** 0 decision, 1 management, 2 operational; -1 for node 0. */
  readonly lane: Int32Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
}

/**
 * Orders the cards for the layout, whatever their order in the input. A card whose manager is not among the cards
 * is a root. A committee that nobody leads stands next to its first member. A card in a lane above its manager's becomes the top of its own tree, next to its manager's.
 * Throws when an id occurs twice or reporting lines close a circle.
 */
export function growForest(cards: readonly LayoutCard[], gap: Gaps): Forest {
  const count = cards.length;
  const byId = new Map(cards.map((card, i) => [card.id, i]));
  if (byId.size < count) throw new Error('layout: two cards with one id');
  const managerOf = Int32Array.from(cards, ({ managerId }) =>
    managerId === null ? count : (byId.get(managerId) ?? count),
  );
  const lanes = Int32Array.from(cards, (card) => LAYERS.indexOf(card.layer));
  const { parentOf, anchor } = anchorCommittees(cards, byId, managerOf, lanes);
  const { start, reports } = sortedReports(cards, parentOf, anchor);

  const order = new Int32Array(count);
  const top = new Int32Array(count);
  let filled = 0;
  const pending: number[] = [];
  const stack: number[] = [];
  for (let i = at(start, count + 1) - 1; i >= at(start, count); i--) pending.push(at(reports, i));
  for (let root = pending.pop(); root !== undefined; root = pending.pop()) {
    const lifted: number[] = [];
    top[root] = 1;
    stack.push(root);
    for (let card = stack.pop(); card !== undefined; card = stack.pop()) {
      order[filled++] = card;
      for (let i = at(start, card + 1) - 1; i >= at(start, card); i--) {
        const report = at(reports, i);
        if (at(lanes, report) < at(lanes, card)) lifted.push(report);
        else stack.push(report);
      }
    }
    for (const card of lifted) pending.push(card);
  }
  if (filled < count) throw new Error('layout: reporting lines close a circle');
  const lines = { managerOf, parentOf };
  return { gap, ...assemble(cards, lines, lanes, handPlacedLast(cards, order, top), top) };
}

/** Reports of card `i` at `start[i] … start[i + 1] - 1` of `reports`; the roots stand as reports of `cards.length`. */
function sortedReports(cards: readonly LayoutCard[], managerOf: Int32Array, anchor: Int32Array) {
  const count = cards.length;
  const start = new Int32Array(count + 2);
  for (const manager of managerOf) start[manager + 1] = at(start, manager + 1) + 1;
  for (let i = 0; i <= count; i++) start[i + 1] = at(start, i + 1) + at(start, i);
  const next = start.slice();
  const reports = new Int32Array(count);
  managerOf.forEach((manager, card) => {
    const place = at(next, manager);
    reports[place] = card;
    next[manager] = place + 1;
  });
  const byOrderThenId = (a: number, b: number) =>
    compare(cards[at(anchor, a)], cards[at(anchor, b)]) ||
    Number(at(anchor, a) !== a) - Number(at(anchor, b) !== b) ||
    compare(cards[a], cards[b]);
  for (let i = 0; i <= count; i++) {
    if (at(start, i + 1) - at(start, i) < 2) continue;
    reports.subarray(at(start, i), at(start, i + 1)).sort(byOrderThenId);
  }
  return { start, reports };
}

function compare(a: LayoutCard | undefined, b: LayoutCard | undefined): number {
  if (!a || !b) return 0;
  return a.order - b.order || (a.id < b.id ? -1 : Number(a.id > b.id));
}

/**
 * Moves lone cards placed by hand behind the others: they take no room in the layout. Trees keep theirs, so that neither
 * dragging nor tidying one moves another.
 */
function handPlacedLast(cards: readonly LayoutCard[], order: Int32Array, top: Int32Array) {
  const flow: number[] = [];
  const outside: number[] = [];
  for (let from = 0; from < order.length; ) {
    let end = from + 1;
    while (end < order.length && at(top, at(order, end)) === 0) end++;
    const tree = order.subarray(from, end);
    const loneByHand = tree.length === 1 && cards[at(tree, 0)]?.position;
    const target = loneByHand ? outside : flow;
    for (const card of tree) target.push(card);
    from = end;
  }
  return { sequence: flow.concat(outside), flowEnd: flow.length + 1 };
}

function assemble(
  cards: readonly LayoutCard[],
  { managerOf, parentOf }: { managerOf: Int32Array; parentOf: Int32Array },
  lanes: Int32Array,
  { sequence, flowEnd }: { sequence: readonly number[]; flowEnd: number },
  top: Int32Array,
): Omit<Forest, 'gap'> {
  const nodes = cards.length + 1;
  const node = new Int32Array(nodes);
  sequence.forEach((card, i) => {
    node[card] = i + 1;
  });
  node[cards.length] = 0;
  const forest = {
    cards: [] as LayoutCard[],
    flowEnd,
    manager: new Int32Array(nodes),
    parent: new Int32Array(nodes),
    size: new Int32Array(nodes).fill(1),
    lane: new Int32Array(nodes).fill(-1),
    width: new Float64Array(nodes),
    height: new Float64Array(nodes),
  };
  sequence.forEach((index, i) => {
    const card = cards[index] as LayoutCard;
    forest.cards.push(card);
    forest.manager[i + 1] = at(node, at(managerOf, index));
    forest.parent[i + 1] = at(top, index) === 1 ? 0 : at(node, at(parentOf, index));
    forest.lane[i + 1] = at(lanes, index);
    forest.width[i + 1] = card.width;
    forest.height[i + 1] = card.height;
  });
  for (let i = nodes - 1; i > 0; i--) {
    const parent = at(forest.parent, i);
    if (parent > 0 || i < flowEnd)
      forest.size[parent] = at(forest.size, parent) + at(forest.size, i);
  }
  return forest;
}
