import type { LayoutCard, MapLayout } from '../../../shared/layout/types.ts';

export interface Box {
  readonly id: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export function boxes(layout: MapLayout): Map<string, Box> {
  return new Map(
    layout.ids.map((id, i) => {
      const left = layout.x[i] ?? Number.NaN;
      const top = layout.y[i] ?? Number.NaN;
      const right = left + (layout.width[i] ?? Number.NaN);
      return [id, { id, left, top, right, bottom: top + (layout.height[i] ?? Number.NaN) }];
    }),
  );
}

/** Pairs of cards that overlap, by sweeping from left to right. */
export function overlaps(cards: Iterable<Box>): string[] {
  const found: string[] = [];
  const active = new Set<Box>();
  for (const box of [...cards].sort((a, b) => a.left - b.left)) {
    for (const other of active) {
      if (other.right <= box.left) active.delete(other);
      else if (other.top < box.bottom && box.top < other.bottom)
        found.push(`${other.id}+${box.id}`);
    }
    active.add(box);
  }
  return found;
}

/** Cards that do not lie in the lane of their layer. */
export function strays(cards: readonly LayoutCard[], layout: MapLayout): string[] {
  const placed = boxes(layout);
  return cards
    .filter((card) => {
      const lane = layout.lanes.find((candidate) => candidate.layer === card.layer);
      const box = placed.get(card.id);
      return !(lane && box && box.top >= lane.y && box.bottom <= lane.y + lane.height);
    })
    .map((card) => card.id);
}

/** Cards that are not below their manager, of those that should be: same lane, both placed by the layout. */
export function notBelow(cards: readonly LayoutCard[], layout: MapLayout): string[] {
  const placed = boxes(layout);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return cards
    .filter((card) => {
      const manager = byId.get(card.managerId ?? '');
      if (!manager || manager.position || card.position) return false;
      if (layer(card) < layer(manager)) return false;
      const above = placed.get(manager.id)?.bottom ?? Number.NaN;
      return !((placed.get(card.id)?.top ?? Number.NaN) >= above);
    })
    .map((card) => card.id);
}

function layer(card: LayoutCard): number {
  return ['decision', 'management', 'operational'].indexOf(card.layer);
}

/** Lines that enter a card other than their ends, among `obstacles`. */
export function piercings(lines: MapLayout['lines'], obstacles: Iterable<Box>): string[] {
  const cell = 400;
  const grid = new Map<string, Box[]>();
  for (const box of obstacles) {
    for (const key of cells(box, cell)) {
      const list = grid.get(key);
      if (list) list.push(box);
      else grid.set(key, [box]);
    }
  }
  const found: string[] = [];
  for (const { managerId, personId, points } of lines) {
    for (const segment of segments(points)) {
      const met = new Set([...cells(segment, cell)].flatMap((key) => grid.get(key) ?? []));
      for (const box of met) {
        if (box.id === managerId || box.id === personId) continue;
        if (
          segment.right > box.left &&
          segment.left < box.right &&
          segment.bottom > box.top &&
          segment.top < box.bottom
        )
          found.push(`${managerId}>${personId} through ${box.id}`);
      }
    }
  }
  return found;
}

function* cells(box: Omit<Box, 'id'>, cell: number): Generator<string> {
  for (let x = Math.floor(box.left / cell); x <= Math.floor(box.right / cell); x++)
    for (let y = Math.floor(box.top / cell); y <= Math.floor(box.bottom / cell); y++)
      yield `${x},${y}`;
}

export function segments(points: readonly number[]): Omit<Box, 'id'>[] {
  const found: Omit<Box, 'id'>[] = [];
  for (let p = 0; p + 3 < points.length; p += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(p, p + 4);
    found.push({
      left: Math.min(x0, x1),
      top: Math.min(y0, y1),
      right: Math.max(x0, x1),
      bottom: Math.max(y0, y1),
    });
  }
  return found;
}

/** Lines that are not orthogonal or do not run from an edge of the manager to an edge of the report. */
export function looseLines(layout: MapLayout): string[] {
  const placed = boxes(layout);
  return layout.lines
    .filter(({ managerId, personId, points }) => {
      const orthogonal = segments(points).every(
        ({ left, right, top, bottom }) => left === right || top === bottom,
      );
      const starts = onEdge(placed.get(managerId), points[0], points[1]);
      return !(orthogonal && starts && onEdge(placed.get(personId), points.at(-2), points.at(-1)));
    })
    .map(({ personId }) => personId);
}

function onEdge(box: Box | undefined, x = Number.NaN, y = Number.NaN): boolean {
  if (!box) return false;
  const within = x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
  return within && (x === box.left || x === box.right || y === box.top || y === box.bottom);
}

/** Stretches where lines of two managers lie on each other, which would make them look like one. */
export function sharedByStrangers(layout: MapLayout): string[] {
  const tracks = new Map<string, { from: number; to: number; managerId: string }[]>();
  for (const { managerId, points } of layout.lines) {
    for (const { left, right, top, bottom } of segments(points)) {
      const key = left === right ? `x${left}` : `y${top}`;
      const stretch = left === right ? { from: top, to: bottom } : { from: left, to: right };
      const list = tracks.get(key) ?? [];
      if (!tracks.has(key)) tracks.set(key, list);
      list.push({ ...stretch, managerId });
    }
  }
  const found: string[] = [];
  for (const [key, list] of tracks) {
    list.sort((a, b) => a.from - b.from);
    let reached = { to: Number.NEGATIVE_INFINITY, managerId: '' };
    for (const stretch of list) {
      if (stretch.from < reached.to && stretch.managerId !== reached.managerId)
        found.push(`${key}: ${reached.managerId} and ${stretch.managerId}`);
      if (stretch.to > reached.to) reached = stretch;
    }
  }
  return found;
}

/** Places where lines of two managers cross. Quadratic in the lines that share a height: for charts, not for crowds. */
export function crossings(layout: MapLayout): string[] {
  const level: { y: number; left: number; right: number; managerId: string }[] = [];
  const upright: { x: number; top: number; bottom: number; managerId: string }[] = [];
  for (const { managerId, points } of layout.lines) {
    for (const { left, right, top, bottom } of segments(points)) {
      if (top === bottom) level.push({ y: top, left, right, managerId });
      else upright.push({ x: left, top, bottom, managerId });
    }
  }
  const found = new Set<string>();
  for (const a of upright) {
    for (const b of level) {
      if (a.managerId === b.managerId || a.x <= b.left || a.x >= b.right) continue;
      if (b.y > a.top && b.y < a.bottom) found.add(`${a.managerId} and ${b.managerId}`);
    }
  }
  return [...found];
}
