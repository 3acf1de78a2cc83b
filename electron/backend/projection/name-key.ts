/** A name as it is compared: without regard to case, width and accents' spelling. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
