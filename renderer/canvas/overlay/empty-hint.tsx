import { useT } from '../../ui/use-t.ts';
import { useModel } from '../controller-context.ts';
import classes from './empty-hint.module.css';

/** What to do with a map that has nobody on it. */
export function EmptyHint() {
  const t = useT();
  const model = useModel();
  if (!model || model.index.layout.ids.length > 0) return null;
  return (
    <div className={classes.hint}>
      <strong>{t('canvas.empty.title')}</strong>
      <span>{t('canvas.empty.text')}</span>
    </div>
  );
}
