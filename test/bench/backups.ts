import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { BenchAccount } from './bench-account.ts';
import { type Figure, figure, timed } from './measure.ts';

/** A backup by hand of a database with many people: how long it takes, and how long it holds everything else up. */
export async function backups(
  folder: string,
  rounds: number,
  chart: Uint8Array,
): Promise<Figure[]> {
  const account = await BenchAccount.create(join(folder, 'backups.db'));
  await account.import(chart);
  const [whole, held]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    const longest = watchTurns();
    whole.push(await timed(() => account.backup()));
    held.push(await longest());
  }
  account.close();
  return [
    figure('10,000 people: a backup, read back and checked', whole, { p50: 1_000 }),
    figure('10,000 people: longest that a backup holds others up', held, { p50: 50 }),
  ];
}

/** Follows the turns of the event loop; the answer ends it and says how long the longest took. */
function watchTurns(): () => Promise<number> {
  let isOver = false;
  const watching = (async () => {
    let longest = 0;
    for (let last = performance.now(); !isOver; ) {
      await setImmediate();
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  })();
  return () => {
    isOver = true;
    return watching;
  };
}
