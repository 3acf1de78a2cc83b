import { z } from 'zod';
import { cleanLine, cleanText } from './clean-text.ts';

/**
 * Identifier of a record: opaque, stable, at most 64 characters, safe in URLs, SQL and file names, and as a key of
 * a plain object (`constructor` is none).
 */
export const Id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.~-]{0,63}$/)
  .refine((id) => !(id in Object.prototype), 'not an id');
export type Id = z.infer<typeof Id>;

/** One line of text: cleaned, trimmed, at most `max` characters; empty means "not known". */
export const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().max(max));

/** Text of several lines: cleaned, at most `max` characters. */
export const prose = (max: number) => z.string().transform(cleanText).pipe(z.string().max(max));

/** Calendar day `YYYY-MM-DD` that exists, without time or zone. */
export const IsoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDay, 'no such day');
export type IsoDate = z.infer<typeof IsoDate>;

/** Point in time, UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

function isRealDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(day);
}

/** Whole days from `from` to `to` (negative when `to` is earlier). */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day of the user's calendar that an instant falls on: people date by the calendar on the wall, not by UTC. */
export function dayOf(instant: Date): IsoDate {
  const [month, day] = [instant.getMonth() + 1, instant.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `${instant.getFullYear()}-${month}-${day}`;
}

/** The day `days` after `from` (before it when negative). */
export function addDays(from: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month `months` after `from` (before it when negative), or else the month's last day. */
export function addMonths(from: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
  const first = Date.UTC(year, month - 1 + months, 1);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return addDays(new Date(first).toISOString().slice(0, 10), Math.min(day, lastDay) - 1);
}
