import * as english from 'chrono-node/en';
import * as chinese from 'chrono-node/zh/hans';
import { addDays, dayOf, type IsoDate } from '../primitives.ts';

/** A day that a line names, and the words that name it. */
export interface DayInText {
  readonly date: IsoDate;
  readonly words: string;
}

const AHEAD = /\bnext\b|下|明|后天/i;

/**
 * The first day a line names in English or Chinese ("yesterday", "last Wednesday", "上周三", "11月20日"); null when it
 * names none. A bare weekday is the last one, today included: what is logged has happened.
 */
export function dateInText(text: string, today: IsoDate): DayInText | null {
  // Noon, so that no offset of a time zone moves the day.
  const reference = new Date(`${today}T12:00:00`);
  const found = [...english.parse(text, reference), ...chinese.parse(text, reference)].sort(
    (a, b) => a.index - b.index || b.text.length - a.text.length,
  )[0];
  if (!found) return null;
  const date = dayOf(found.start.date());
  const isBareWeekday = found.start.isCertain('weekday') && !found.start.isCertain('day');
  const hasPassed = date <= today || !isBareWeekday || AHEAD.test(found.text);
  return { date: hasPassed ? date : addDays(date, -7), words: found.text.trim() };
}
