import type { Action } from './action.ts';
import { addDays, type IsoDate } from './primitives.ts';

/** When an action is due, seen from a day: past it, within a week, within a month, later, or without a day. */
export const DUE_GROUPS = ['overdue', 'week', 'month', 'later', 'undated'] as const;
export type DueGroup = (typeof DUE_GROUPS)[number];

/** Where an open action stands on `today`; what is due today is not overdue yet. */
export function dueGroup(dueDate: IsoDate | null, today: IsoDate): DueGroup {
  if (dueDate === null) return 'undated';
  if (dueDate < today) return 'overdue';
  if (dueDate <= addDays(today, 7)) return 'week';
  return dueDate <= addDays(today, 31) ? 'month' : 'later';
}

/** Compares actions: the one due first, those without a day last, then the older one. */
export function byDue(a: Action, b: Action): number {
  const [left, right] = [a.dueDate ?? '9999', b.dueDate ?? '9999'];
  return (
    left.localeCompare(right) || a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)
  );
}
