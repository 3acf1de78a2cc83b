const LIMIT = 4_000;
const paths = new Map<string, Path2D>();

/** Parsed path data; most shapes of a map repeat. */
export function pathOf(d: string): Path2D {
  const known = paths.get(d);
  if (known) return known;
  if (paths.size >= LIMIT) paths.clear();
  const path = new Path2D(d);
  paths.set(d, path);
  return path;
}
