import type { Action } from '../../../shared/domain/action.ts';
import { ActionList } from '../../panels/actions/action-list.tsx';
import classes from './actions.module.css';

/** Actions in columns, one for each time they are due. */
export function ActionBoard({ actions }: { readonly actions: readonly Action[] }) {
  return (
    <div className={classes.board}>
      <ActionList actions={actions} />
    </div>
  );
}
