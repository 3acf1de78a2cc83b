import type { Action } from './action.ts';

/** Of the groups that change the account, what changes nothing. */
const HARMLESS: ReadonlySet<string> = new Set(['edit.copy', 'edit.selectAll', 'edit.selectNone']);
/** Elsewhere, what changes the account, or looks at it by something that a comparison shows in its own way. */
const LIVING: ReadonlySet<string> = new Set([
  'file.import',
  'view.tidy',
  'view.tidyBranch',
  'view.path',
  'view.fold',
  'view.foldAll',
  'view.focusBranch',
]);

/** The action as it is while a comparison may stand on the map: what would change the account waits for its end. */
export function livingOnly(action: Action): Action {
  const changes = action.group === 'edit' || action.group === 'person';
  const waits = changes
    ? !HARMLESS.has(action.id)
    : LIVING.has(action.id) || action.id.startsWith('lens.');
  if (!waits) return action;
  return { ...action, enabled: (store) => store.comparing === null && action.enabled(store) };
}
