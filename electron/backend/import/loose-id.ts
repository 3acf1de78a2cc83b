/**
 * An id as it is looked up where it is not found as it stands: programs that take ids for numbers lose zeros before them
 * and add `.0` behind.
 */
export function looseId(id: string): string {
  const text = id.trim();
  const digits = /^0*(\d+)(?:\.0+)?$/.exec(text)?.[1];
  return digits ?? text.toLowerCase();
}
