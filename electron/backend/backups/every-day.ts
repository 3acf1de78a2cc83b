/** After the first screen, and not for a command that is over before. */
const FIRST_MS = 30_000;
const AGAIN_MS = 60 * 60_000;

/**
 * Asks every hour whether the backup of the day is to be made; the program may end any time.
 *
 * @returns What stops it.
 */
export function everyDay(make: () => Promise<void>): () => void {
  const first = setTimeout(() => void make(), FIRST_MS).unref();
  const again = setInterval(() => void make(), AGAIN_MS).unref();
  return () => {
    clearTimeout(first);
    clearInterval(again);
  };
}
