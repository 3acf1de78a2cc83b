import ical, { ICalEventTransparency } from 'ical-generator';
import { AppError } from '../../../../shared/api/errors.ts';
import { cleanText } from '../../../../shared/domain/clean-text.ts';
import { addDays, type Instant } from '../../../../shared/domain/primitives.ts';
import { isolate } from '../../../../shared/scene/bidi.ts';
import type { ShownMap } from '../map-scene.ts';
import { shownActions } from '../shown-actions.ts';

/**
 * Open actions with a day as all-day entries of a calendar file (iCalendar, RFC 5545) that takes up no time. An entry
 * keeps its identity, so that a later file updates it.
 *
 * @param at Now; stands in each entry as when it was made.
 * @throws {AppError} `export.no-dates` where there is no such action: a calendar must not be empty (RFC 5545, 3.6).
 */
export function writeCalendar(map: ShownMap, at: Instant): string {
  const { records, t, audience } = map;
  const calendar = ical({
    name: `${records.account.name} – ${t('actions.title')}`,
    description: audience,
    prodId: { company: 'Inroad', product: 'Inroad', language: map.lang.slice(0, 2).toUpperCase() },
  });
  for (const action of shownActions(map)) {
    const { id, what, dueDate, where, why, owner, people, status } = action;
    if (status !== 'open' || dueDate === null) continue;
    const facts = [
      [t('domain.term.account'), records.account.name],
      [t('actions.who'), owner],
      [t('actions.about'), people],
      [t('actions.why'), why],
    ] as const;
    calendar.createEvent({
      id: `${id}@inroad`,
      allDay: true,
      start: day(dueDate),
      end: day(addDays(dueDate, 1)),
      stamp: new Date(at),
      summary: cleanText(owner === '' ? what : `${what} (${isolate(owner)})`),
      location: where === '' ? null : cleanText(where),
      description: cleanText(
        facts
          .filter(([, value]) => value !== '')
          .map(([term, value]) => t('scene.say.pair', { term, value }))
          .join('\n'),
      ),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  if (calendar.events().length === 0) throw new AppError('export.no-dates');
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`;
}

/** The library writes an all-day date as this machine's calendar shows it. */
function day(date: string): Date {
  return new Date(`${date}T00:00:00`);
}
