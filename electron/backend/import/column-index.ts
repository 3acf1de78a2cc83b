/** Place of a mapped column: by its header as written, or `#N` counted from 1; -1 when there is none. */
export function columnIndex(headers: readonly string[], column: string): number {
  const byName = headers.indexOf(column);
  if (byName >= 0) return byName;
  const numbered = /^#(\d+)$/.exec(column);
  const place = numbered ? Number(numbered[1]) - 1 : -1;
  return place < headers.length ? place : -1;
}
