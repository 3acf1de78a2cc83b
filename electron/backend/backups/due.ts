import type { BackupName } from './names.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** A small change after a backup that is younger can be undone by hand. */
const SMALL_CHANGE_MS = 10 * MINUTE;

/**
 * Whether a backup is to be made before a change that comes as a whole. None when nothing was written since the newest
 * one; before a small change none either while the newest is younger than ten minutes.
 *
 * @param commits How often has been written to the database.
 */
export function isDueBefore(
  newest: BackupName | null,
  commits: number,
  size: 'small' | 'large',
  now: Date,
): boolean {
  if (newest === null) return true;
  if (newest.commits === commits) return false;
  return size === 'large' || !isYounger(newest, SMALL_CHANGE_MS, now);
}

/** Whether the backup of the day is to be made. */
export function isDueToday(newest: BackupName | null, commits: number, now: Date): boolean {
  return newest === null || (newest.commits !== commits && !isYounger(newest, DAY, now));
}

/** One from the future, by a clock that was wrong, is not young. */
function isYounger(backup: BackupName, ms: number, now: Date): boolean {
  const age = now.getTime() - Date.parse(backup.at);
  return age >= 0 && age < ms;
}
