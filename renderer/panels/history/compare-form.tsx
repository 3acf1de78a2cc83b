import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HistoryPoint, NamedSnapshot } from '../../../shared/api/history-types.ts';
import { fitView } from '../../canvas/canvas-api.ts';
import { startComparing } from '../../store/compare.ts';
import { notifyError } from '../../store/notices.ts';
import { useStore } from '../../store/use-store.ts';
import { useT } from '../../ui/use-t.ts';
import classes from './history.module.css';
import { PointField } from './point-field.tsx';

/** Which two points are compared: the latest snapshot and now, unless others are chosen. */
export function CompareForm({ snapshots }: { readonly snapshots: readonly NamedSnapshot[] }) {
  const t = useT();
  const shown = useStore(({ comparing }) => comparing?.points);
  const [chosen, setChosen] = useState<{ from?: HistoryPoint; to?: HistoryPoint }>({});
  const [busy, setBusy] = useState(false);
  const exists = (point: HistoryPoint | undefined) =>
    point?.kind === 'snapshot' && !snapshots.some(({ id }) => id === point.id) ? undefined : point;
  const from = exists(chosen.from) ?? exists(shown?.from) ?? firstPoint(snapshots);
  const to = exists(chosen.to) ?? exists(shown?.to) ?? { kind: 'now' };

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    try {
      await startComparing({ from, to });
      fitView();
    } catch (error) {
      notifyError(error);
    }
    setBusy(false);
  }

  return (
    <form className={classes.compare} onSubmit={(event) => void submit(event)}>
      <PointField
        label={t('history.from')}
        point={from}
        snapshots={snapshots}
        onChange={(point) => setChosen({ ...chosen, from: point })}
      />
      <PointField
        label={t('history.to')}
        point={to}
        snapshots={snapshots}
        onChange={(point) => setChosen({ ...chosen, to: point })}
      />
      <Button size="xs" type="submit" loading={busy} className={classes.submit ?? ''}>
        {t('history.compare')}
      </Button>
    </form>
  );
}

function firstPoint([latest]: readonly NamedSnapshot[]): HistoryPoint {
  if (latest) return { kind: 'snapshot', id: latest.id };
  return { kind: 'seq', seq: 1 };
}
