import type { Action } from '../../../shared/domain/action.ts';
import { useT } from '../../ui/use-t.ts';
import { ActionItem } from './action-item.tsx';
import classes from './actions.module.css';
import { dueColumns } from './due-columns.ts';

/** Actions below each other, by when they are due. */
export function ActionList({ actions }: { readonly actions: readonly Action[] }) {
  const t = useT();
  return dueColumns(actions).map(({ group, actions: members }) => (
    <section key={group} aria-label={t(`actions.group.${group}`)}>
      <h2 className={classes.group} data-group={group}>
        {t(`actions.group.${group}`)} ({members.length})
      </h2>
      <ul className={classes.items}>
        {members.map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      </ul>
    </section>
  ));
}
