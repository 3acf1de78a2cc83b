/** More cards than this are never React Flow nodes, so that the page stays under 1,500 elements. */
export const MAX_MOUNTED = 80;

/** Which cards are React Flow nodes: those in use first, then what is in view while it can be read. */
export function mountedIds(
  inUse: Iterable<string>,
  inView: readonly string[],
  limit = MAX_MOUNTED,
): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const id of inUse) if (ids.size < limit) ids.add(id);
  for (const id of inView) if (ids.size < limit) ids.add(id);
  return ids;
}
