import { dayOf, type Instant, type IsoDate } from '../../shared/domain/primitives.ts';

/** Tells the time; tests give their own. */
export type Clock = () => Date;

/** Now, UTC. */
export function instantOf(clock: Clock): Instant {
  return clock().toISOString();
}

/** Today where the user is: people date their visits by the calendar on the wall, not by UTC. */
export function todayOf(clock: Clock): IsoDate {
  return dayOf(clock());
}

/** The day of the user's calendar on which something happened. */
export function localDay(instant: Instant): IsoDate {
  return dayOf(new Date(instant));
}
