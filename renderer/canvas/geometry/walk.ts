import type { Person } from '../../../shared/domain/person.ts';
import { breakLoops } from '../../../shared/domain/reporting.ts';
import type { MapLayout } from '../../../shared/layout/types.ts';

type People = Readonly<Record<string, Pick<Person, 'id' | 'managerId' | 'order'>>>;
export type Direction = 'up' | 'down' | 'left' | 'right';

interface Families {
  readonly managerOf: ReadonlyMap<string, string>;
  /** Reports from left to right, top to bottom; under null those who report to nobody. */
  readonly reportsOf: ReadonlyMap<string | null, readonly string[]>;
}

const known = new WeakMap<MapLayout, Families>();

/**
 * Whom an arrow key reaches among those on the map: the manager above, the first report below, peers beside. Null at
 * an end.
 */
export function walk(
  layout: MapLayout,
  people: People,
  from: string,
  direction: Direction,
): string | null {
  const { managerOf, reportsOf } = familiesOf(layout, people);
  const managerId = managerOf.get(from) ?? null;
  if (direction === 'up') return managerId;
  if (direction === 'down') return reportsOf.get(from)?.[0] ?? null;
  const peers = reportsOf.get(managerId) ?? [];
  const at = peers.indexOf(from);
  return (at < 0 ? null : peers[at + (direction === 'left' ? -1 : 1)]) ?? null;
}

/** Where walking starts when nobody is selected: the first of those who report to nobody. */
export function firstCard(layout: MapLayout, people: People): string | null {
  return familiesOf(layout, people).reportsOf.get(null)?.[0] ?? null;
}

function familiesOf(layout: MapLayout, people: People): Families {
  const cached = known.get(layout);
  if (cached) return cached;
  // Not from the layout's lines: the grid has none.
  const lines = breakLoops(people);
  const managerOf = new Map<string, string>();
  const reportsOf = new Map<string | null, string[]>();
  for (const id of layout.ids) {
    const above = lines.get(id) ?? null;
    const managerId = above !== null && layout.index.has(above) ? above : null;
    if (managerId !== null) managerOf.set(id, managerId);
    const reports = reportsOf.get(managerId);
    if (reports) reports.push(id);
    else reportsOf.set(managerId, [id]);
  }
  for (const reports of reportsOf.values()) reports.sort((a, b) => compare(layout, a, b));
  const families = { managerOf, reportsOf };
  known.set(layout, families);
  return families;
}

function compare(layout: MapLayout, a: string, b: string): number {
  const i = layout.index.get(a) ?? 0;
  const j = layout.index.get(b) ?? 0;
  return (layout.x[i] ?? 0) - (layout.x[j] ?? 0) || (layout.y[i] ?? 0) - (layout.y[j] ?? 0);
}
