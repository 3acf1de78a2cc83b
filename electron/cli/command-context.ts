import { randomUUID } from 'node:crypto';
import type { CommandContext } from '../../shared/commands/types.ts';

/** Today as the user's calendar shows it. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function commandContext(): CommandContext {
  const now = new Date();
  return { newId: () => randomUUID(), today: today(now), now: now.toISOString() };
}
