import { Select } from '@mantine/core';
import type { HistoryPoint, NamedSnapshot } from '../../../shared/api/history-types.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { formatDay, localToday } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './history.module.css';

interface PointFieldProps {
  readonly label: string;
  readonly point: HistoryPoint;
  readonly snapshots: readonly NamedSnapshot[];
  readonly onChange: (point: HistoryPoint) => void;
}

/** A point in the history of the account: a snapshot, a day, or now. */
export function PointField({ label, point, snapshots, onChange }: PointFieldProps) {
  const t = useT();
  const lang = useLang();
  const value = point.kind === 'snapshot' ? point.id : point.kind;
  const data = [
    { value: 'now', label: t('history.point.now') },
    { value: 'date', label: t('history.point.day') },
    { value: 'seq', label: t('history.point.start') },
    ...(snapshots.length === 0
      ? []
      : [
          {
            group: t('history.snapshots'),
            items: snapshots.map(({ id, name, at }) => ({
              value: id,
              label: t('history.namedDay', { name, date: formatDay(at, lang) }),
            })),
          },
        ]),
  ];
  function choose(chosen: string | null): void {
    if (chosen === 'now') onChange({ kind: 'now' });
    else if (chosen === 'seq') onChange({ kind: 'seq', seq: 1 });
    else if (chosen === 'date') onChange({ kind: 'date', date: localToday() });
    else if (chosen !== null) onChange({ kind: 'snapshot', id: chosen });
  }
  return (
    <div>
      <Select
        size="xs"
        label={label}
        allowDeselect={false}
        withCheckIcon={false}
        comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
        data={data}
        value={value}
        onChange={choose}
      />
      {point.kind === 'date' && (
        <DayInput
          size="xs"
          className={classes.day ?? ''}
          aria-label={t('history.point.dayOf', { label })}
          max={localToday()}
          value={point.date}
          onDay={(date) => date !== '' && onChange({ kind: 'date', date })}
        />
      )}
    </div>
  );
}
