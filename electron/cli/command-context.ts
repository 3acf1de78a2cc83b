import { randomUUID } from 'node:crypto';
import type { CommandContext } from '../../shared/commands/types.ts';
import { dayOf, type IsoDate } from '../../shared/domain/primitives.ts';

/** Today as the user's calendar shows it. */
export function today(now = new Date()): IsoDate {
  return dayOf(now);
}

export function commandContext(): CommandContext {
  const now = new Date();
  return { newId: () => randomUUID(), today: today(now), now: now.toISOString() };
}
