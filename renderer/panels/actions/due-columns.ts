import type { Action } from '../../../shared/domain/action.ts';
import { DUE_GROUPS, type DueGroup, dueGroup } from '../../../shared/domain/due.ts';
import { localToday } from '../../ui/format.ts';

/** Actions by when they are due, those that are over at the end; groups without any are left out. */
export function dueColumns(
  actions: readonly Action[],
): readonly { readonly group: DueGroup | 'over'; readonly actions: readonly Action[] }[] {
  const today = localToday();
  const groups = Map.groupBy(actions, ({ status, dueDate }) =>
    status === 'open' ? dueGroup(dueDate, today) : 'over',
  );
  return [...DUE_GROUPS, 'over' as const].flatMap((group) => {
    const members = groups.get(group);
    if (!members) return [];
    // What was done last comes first.
    return [{ group, actions: group === 'over' ? members.toSorted(lastDoneFirst) : members }];
  });
}

function lastDoneFirst(a: Action, b: Action): number {
  return (b.doneOn ?? '').localeCompare(a.doneOn ?? '');
}
