import { Button } from '@mantine/core';
import type { HistoryPlace } from '../../../shared/api/history-types.ts';
import { perform } from '../../actions/actions.ts';
import { useStore } from '../../store/use-store.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { formatDay } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './history.module.css';

/** Over the map while two points are compared: which, and that nothing can be edited. */
export function CompareNote() {
  const t = useT();
  const lang = useLang();
  const comparing = useStore((store) => store.comparing);
  if (!comparing) return <Announcer text="" />;
  const nameOf = ({ name, date }: HistoryPlace) => name ?? formatDay(date, lang);
  const text = t('history.comparing', {
    from: nameOf(comparing.before.place),
    to: nameOf(comparing.after.place),
  });
  return (
    <div className={classes.note}>
      <Announcer text={text} />
      <span>
        <strong>{text}</strong> {t('history.editingOff')}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => perform('view.stopComparing')}>
        {t('history.action.stop')}
      </Button>
    </div>
  );
}
