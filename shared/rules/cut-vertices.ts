/** A directed graph to walk: where walks begin and end, and where they can go. */
export interface Ways {
  readonly from: Iterable<string>;
  readonly to: Pick<ReadonlySet<string>, 'has'>;
  /** Calls `visit` for wherever one can go from there. */
  readonly next: (id: string, visit: (id: string) => void) => void;
}

/** A shortest way from any beginning to any end, both included; null when there is none. Linear. */
export function shortestWay({ from, to, next }: Ways): readonly string[] | null {
  const before = new Map<string, string | null>();
  const queue: string[] = [];
  const visit = (id: string, previous: string | null) => {
    if (before.has(id)) return;
    before.set(id, previous);
    queue.push(id);
  };
  for (const id of from) visit(id, null);
  for (const id of queue) {
    if (to.has(id)) return backFrom(id, before);
    next(id, (following) => visit(following, id));
  }
  return null;
}

/**
 * Everybody whom all ways from the beginnings to the ends pass, in the order of a way; empty when there is none. Only
 * those on one way can be: it is walked once, and each step looks how far along it one can get without it. Linear.
 */
export function cutVertices(ways: Ways): readonly string[] {
  const way = shortestWay(ways) ?? [];
  const place = new Map(way.map((id, i) => [id, i]));
  const end = way.length;
  const seen = new Set<string>();
  const open: string[] = [];
  let far = -1;
  const touch = (id: string) => {
    const at = place.get(id);
    if (at !== undefined) far = Math.max(far, at);
    else if (ways.to.has(id)) far = end;
    else if (!seen.has(id)) {
      seen.add(id);
      open.push(id);
    }
  };
  const explore = () => {
    for (let id = open.pop(); id !== undefined && far < end; id = open.pop()) ways.next(id, touch);
  };
  for (const id of ways.from) touch(id);
  explore();
  const cuts: string[] = [];
  for (const [i, id] of way.entries()) {
    if (far === end) break;
    if (far === i) cuts.push(id);
    ways.next(id, touch);
    explore();
  }
  return cuts;
}

function backFrom(id: string, before: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null; at = before.get(at) ?? null) way.push(at);
  return way.reverse();
}
