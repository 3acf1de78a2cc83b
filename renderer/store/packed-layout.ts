import type { MapLayout, ReportingLine } from '../../shared/layout/types.ts';

/** A layout as it travels between threads: without what is found again from the rest, its lines in flat arrays. */
export interface PackedLayout {
  readonly rest: Omit<MapLayout, 'index' | 'lines'>;
  /** Places of manager and person in `ids`, for each line. */
  readonly lineEnds: Uint32Array<ArrayBuffer>;
  /** Where the points of each line end in `points`. */
  readonly lineStops: Uint32Array<ArrayBuffer>;
  readonly points: Float64Array<ArrayBuffer>;
}

export function packLayout({ index, lines, ...rest }: MapLayout): PackedLayout {
  const lineEnds = new Uint32Array(2 * lines.length);
  const lineStops = new Uint32Array(lines.length);
  const points = new Float64Array(lines.reduce((sum, line) => sum + line.points.length, 0));
  let stop = 0;
  for (const [i, line] of lines.entries()) {
    lineEnds[2 * i] = placeOf(index, line.managerId);
    lineEnds[2 * i + 1] = placeOf(index, line.personId);
    points.set(line.points, stop);
    stop += line.points.length;
    lineStops[i] = stop;
  }
  return { rest, lineEnds, lineStops, points };
}

/** Lines or cards that are unpacked in a few milliseconds. */
const AT_ONCE = 5_000;

/** In steps, for a window that goes on between them. */
export function* unpackLayout({
  rest,
  lineEnds,
  lineStops,
  points,
}: PackedLayout): Generator<undefined, MapLayout> {
  const { ids } = rest;
  const lines: ReportingLine[] = [];
  let start = 0;
  for (const [i, stop] of lineStops.entries()) {
    const managerId = ids[lineEnds[2 * i] ?? 0] ?? '';
    const personId = ids[lineEnds[2 * i + 1] ?? 0] ?? '';
    lines.push({ managerId, personId, points: Array.from(points.subarray(start, stop)) });
    start = stop;
    if (i % AT_ONCE === 0) yield;
  }
  const index = new Map<string, number>();
  for (const [i, id] of ids.entries()) {
    index.set(id, i);
    if (i % AT_ONCE === 0) yield;
  }
  return { ...rest, lines, index };
}

function placeOf(index: ReadonlyMap<string, number>, id: string): number {
  const place = index.get(id);
  if (place === undefined) throw new Error('a line without its card');
  return place;
}
