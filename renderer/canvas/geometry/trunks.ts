import type { MapLayout } from '../../../shared/layout/types.ts';

/** Straight pieces of all reporting lines, `x0, y0, x1, y1` each; what the lines of one manager share is there once. */
export type Trunks = Float64Array;

interface Span {
  from: number;
  to: number;
}

/** Pieces of one manager's lines by the straight line they lie on. */
interface Pieces {
  readonly vertical: Map<number, Span[]>;
  readonly horizontal: Map<number, Span[]>;
}

const known = new WeakMap<MapLayout, Trunks>();

/** For painting lines from afar, where a chart of thousands would draw the same trunks thousands of times. */
export function trunksOf(layout: MapLayout): Trunks {
  const cached = known.get(layout);
  if (cached) return cached;
  const byManager = new Map<string, Pieces>();
  for (const { managerId, points } of layout.lines) {
    let pieces = byManager.get(managerId);
    if (!pieces) {
      pieces = { vertical: new Map(), horizontal: new Map() };
      byManager.set(managerId, pieces);
    }
    for (let i = 0; i + 3 < points.length; i += 2)
      addPiece(pieces, points[i] ?? 0, points[i + 1] ?? 0, points[i + 2] ?? 0, points[i + 3] ?? 0);
  }
  const flat: number[] = [];
  for (const { vertical, horizontal } of byManager.values()) {
    for (const [x, spans] of vertical) for (const { from, to } of spans) flat.push(x, from, x, to);
    for (const [y, spans] of horizontal)
      for (const { from, to } of spans) flat.push(from, y, to, y);
  }
  const trunks = Float64Array.from(flat);
  known.set(layout, trunks);
  return trunks;
}

function addPiece(pieces: Pieces, x0: number, y0: number, x1: number, y1: number): void {
  if (x0 === x1) addSpan(pieces.vertical, x0, Math.min(y0, y1), Math.max(y0, y1));
  else addSpan(pieces.horizontal, y0, Math.min(x0, x1), Math.max(x0, x1));
}

function addSpan(byPlace: Map<number, Span[]>, at: number, from: number, to: number): void {
  const spans = byPlace.get(at);
  if (!spans) {
    byPlace.set(at, [{ from, to }]);
    return;
  }
  const touching = spans.find((span) => from <= span.to && to >= span.from);
  if (!touching) spans.push({ from, to });
  else {
    touching.from = Math.min(touching.from, from);
    touching.to = Math.max(touching.to, to);
  }
}
