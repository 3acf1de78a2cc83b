import { dayOf, type IsoDate } from '../../shared/domain/primitives.ts';
import type { Lang } from '../../shared/i18n/messages.ts';

/** A calendar day or an instant as people of this language write a day. */
export function formatDay(day: string, lang: Lang): string {
  const isDay = day.length === 10;
  return new Intl.DateTimeFormat(lang, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    ...(isDay ? { timeZone: 'UTC' } : {}),
  }).format(new Date(isDay ? `${day}T00:00:00Z` : day));
}

/** An instant as people of this language write a day and a time. */
export function formatInstant(instant: string, lang: Lang): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A size of a file in megabytes. */
export function formatBytes(bytes: number, lang: Lang): string {
  return new Intl.NumberFormat(lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
  }).format(bytes / 1024 / 1024);
}

/** Today where the user is. */
export function localToday(now: Date = new Date()): IsoDate {
  return dayOf(now);
}
