import type { OutlineRow } from './outline-rows.ts';

export interface OutlineStep {
  readonly to: number;
  /** Whether the row it starts from is to be expanded or collapsed. */
  readonly toggle: boolean;
}

/** Where a key leads in the tree (WAI-ARIA tree view pattern); null when the key means nothing there. */
export function outlineStep(
  rows: readonly OutlineRow[],
  at: number,
  key: string,
): OutlineStep | null {
  const row = rows[at];
  if (!row) return null;
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(last, at + 1), toggle: false };
    case 'ArrowUp':
      return { to: Math.max(0, at - 1), toggle: false };
    case 'Home':
      return { to: 0, toggle: false };
    case 'End':
      return { to: last, toggle: false };
    case 'ArrowRight':
      if (row.reports === 0) return null;
      return row.expanded ? { to: at + 1, toggle: false } : { to: at, toggle: true };
    case 'ArrowLeft':
      if (row.expanded) return { to: at, toggle: true };
      return { to: parentOf(rows, at), toggle: false };
    default:
      return null;
  }
}

function parentOf(rows: readonly OutlineRow[], at: number): number {
  const level = rows[at]?.level ?? 1;
  for (let place = at - 1; place >= 0; place -= 1) {
    if ((rows[place]?.level ?? 1) < level) return place;
  }
  return at;
}
