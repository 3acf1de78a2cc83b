const DAY_MS = 86_400_000;
// Day 0; Excel takes 1900 for a leap year, so days before March 1900 are one off.
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
const LEAP_DAY_THAT_NEVER_WAS = 60;
// 31 December 9999, the last day spreadsheets know.
const LAST_DAY = 2_958_466;

/** A number as a spreadsheet shows it: at most 15 significant digits. */
export function numberText(raw: string): string {
  const value = Number(raw);
  return Number.isFinite(value) ? String(Number(value.toPrecision(15))) : raw;
}

/**
 * A count of days as ISO text: `2026-03-01`, with `T08:30:00` where it holds a time, or the time alone.
 *
 * @param raw Days since the last day of 1899, or since 1904 began.
 */
export function dateText(raw: string, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value) || value < 0 || value > LAST_DAY)
    return numberText(raw);
  const beforeLeapDay = !from1904 && value < LEAP_DAY_THAT_NEVER_WAS ? 1 : 0;
  const start = from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
  const seconds = Math.round((value + beforeLeapDay) * (DAY_MS / 1000));
  const [day = '', time = ''] = new Date(start + seconds * 1000).toISOString().split('T');
  const clock = time.slice(0, 8);
  if (value < 1) return clock;
  return clock === '00:00:00' ? day : `${day}T${clock}`;
}

/** Column, from 0, of a cell reference such as `AB12`; null for what is none. */
export function columnOf(reference: string): number | null {
  const letters = /^\$?([A-Z]{1,3})\$?\d{1,7}$/.exec(reference)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
