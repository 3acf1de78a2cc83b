import { type BackupReason, KEPT_WEEKS } from '../../../shared/api/backup-types.ts';
import type { Instant } from '../../../shared/domain/primitives.ts';

/** What rotation has to know of a backup. */
export interface Rotated {
  readonly id: string;
  readonly at: Instant;
  readonly reason: BackupReason;
  readonly bytes: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The newest backup of each slot stays, for so many slots back (RELIABILITY.md 3.8). Slots run by UTC. */
const TIERS: readonly (readonly [slotMs: number, count: number])[] = [
  [10 * MINUTE, 12],
  [HOUR, 24],
  [DAY, 14],
  [WEEK, KEPT_WEEKS],
];
/** So many stay however old they are: several large imports can come within ten minutes. */
export const NEWEST_KEPT = 5;
/** Above this the oldest go, as long as more than the newest are there. */
export const MAX_TOTAL_BYTES = 1024 ** 3;

/**
 * Which backups are to go now. One that was made by hand never does; neither do the newest.
 *
 * @returns Their ids, the oldest first.
 */
export function expired(
  backups: readonly Rotated[],
  now: Date,
  maxTotalBytes = MAX_TOTAL_BYTES,
): string[] {
  const rotating = backups
    .filter(({ reason }) => reason !== 'manual')
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const kept = new Set(rotating.slice(0, NEWEST_KEPT));
  for (const [slotMs, count] of TIERS) keepNewestOfSlots(kept, rotating, now, slotMs, count);
  let total = rotating.reduce((sum, one) => sum + (kept.has(one) ? one.bytes : 0), 0);
  for (const one of rotating.toReversed()) {
    if (total <= maxTotalBytes || kept.size <= NEWEST_KEPT) break;
    if (kept.delete(one)) total -= one.bytes;
  }
  return rotating
    .filter((one) => !kept.has(one))
    .map(({ id }) => id)
    .toReversed();
}

function keepNewestOfSlots(
  kept: Set<Rotated>,
  newestFirst: readonly Rotated[],
  now: Date,
  slotMs: number,
  count: number,
): void {
  const filled = new Set<number>();
  for (const one of newestFirst) {
    const time = Date.parse(one.at);
    const slot = Math.floor(time / slotMs);
    if (now.getTime() - time > slotMs * count || filled.has(slot)) continue;
    filled.add(slot);
    kept.add(one);
  }
}
