import { storeApi } from '../store/store.ts';
import type { Action } from './action.ts';
import { branchActions } from './branch-actions.ts';
import { editActions } from './edit-actions.ts';
import { fileActions } from './file-actions.ts';
import { ghostActions, ghostViewActions } from './ghost-actions.ts';
import { helpActions } from './help-actions.ts';
import { historyActions } from './history-actions.ts';
import { lensActions, pathActions } from './lens-actions.ts';
import { livingOnly } from './living-only.ts';
import { personActions } from './person-actions.ts';
import { shareActions } from './share-actions.ts';
import { viewActions } from './view-actions.ts';

/** Everything a user can ask for, in the order of the menus. */
export const actions: readonly Action[] = [
  ...fileActions,
  ...shareActions,
  ...pathActions,
  ...editActions,
  ...personActions,
  ...ghostActions,
  ...viewActions,
  ...ghostViewActions,
  ...historyActions,
  ...branchActions,
  ...lensActions,
  ...helpActions,
].map(livingOnly);

const byId = new Map(actions.map((action) => [action.id, action]));

export function actionById(id: string): Action {
  const action = byId.get(id);
  if (!action) throw new Error(`no action ${id}`);
  return action;
}

/** Performs an action if it is possible now; says whether it was. */
export function perform(id: string): boolean {
  const action = actionById(id);
  if (!action.enabled(storeApi.getState())) return false;
  action.perform();
  return true;
}
