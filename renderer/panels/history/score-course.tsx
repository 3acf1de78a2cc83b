import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { ScoreHistory } from '../../../shared/api/history-types.ts';
import type { Gap } from '../../../shared/domain/gap.ts';
import { describeGap } from '../../../shared/rules/describe.ts';
import { livingAccount } from '../../store/living.ts';
import { useStore } from '../../store/use-store.ts';
import { formatDay } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import panel from '../panel.module.css';
import { pointLabel } from './change-label.ts';
import classes from './history.module.css';
import { ScoreChart } from './score-chart.tsx';
import { useScoreHistory } from './use-history.ts';

type Point = ScoreHistory['points'][number];

const NOBODY = {};
const CHARTED = 80;
const LISTED = 8;
const NAMED = 3;

/** How the coverage score came to where it is: as a line, and in words what moved it. */
export function ScoreCourse() {
  const t = useT();
  const history = useScoreHistory();
  const [shown, setShown] = useState(LISTED);
  if (!history) return null;
  const { points } = history;
  if (points.length === 0) return <Text className={panel.hint}>{t('history.noScore')}</Text>;
  const gaps = new Map(history.gaps.map((gap) => [gap.id, gap]));
  const newest = points.map((point, i) => ({ point, before: points[i - 1] })).toReversed();
  return (
    <>
      <ScoreChart points={points.slice(-CHARTED)} />
      <ol className={panel.list}>
        {newest.slice(0, shown).map(({ point, before }) => (
          <PointLine key={`${point.seq} ${point.at}`} point={point} before={before} gaps={gaps} />
        ))}
      </ol>
      {newest.length > shown && (
        <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + 4 * LISTED)}>
          {t('history.earlier', { n: newest.length - shown })}
        </Button>
      )}
    </>
  );
}

interface PointLineProps {
  readonly point: Point;
  readonly before: Point | undefined;
  readonly gaps: ReadonlyMap<string, Gap>;
}

function PointLine({ point, before, gaps }: PointLineProps) {
  const t = useT();
  const lang = useLang();
  const people = useStore((store) => livingAccount(store)?.records.people ?? NOBODY);
  const by = before ? Math.round(point.total) - Math.round(before.total) : 0;
  return (
    <li className={panel.listItem}>
      <span className={classes.total}>
        {Math.round(point.total)}
        {by !== 0 && (
          <span className={classes.delta} data-up={by > 0}>
            {by > 0 ? `+${by}` : `−${-by}`}
          </span>
        )}
      </span>
      <div className={panel.listText}>
        {pointLabel(t, point, people)}
        <Text size="xs" c="dimmed" component="span" className={classes.when ?? ''}>
          {formatDay(point.at, lang)}
        </Text>
        <GapNames words="history.closedGaps" ids={point.closed} gaps={gaps} />
        <GapNames words="history.openedGaps" ids={point.opened} gaps={gaps} />
      </div>
    </li>
  );
}

interface GapNamesProps {
  readonly words: 'history.closedGaps' | 'history.openedGaps';
  readonly ids: readonly string[];
  readonly gaps: ReadonlyMap<string, Gap>;
}

function GapNames({ words, ids, gaps }: GapNamesProps) {
  const t = useT();
  const records = useStore((store) => livingAccount(store)?.records);
  if (ids.length === 0 || !records) return null;
  const titles = ids.slice(0, NAMED).flatMap((id) => {
    const gap = gaps.get(id);
    return gap ? [describeGap(t, gap, records).title] : [];
  });
  const more = ids.length - titles.length;
  const names = more > 0 ? [...titles, t('history.more', { n: more })] : titles;
  return (
    <Text size="xs" c="dimmed">
      {t(words, { n: ids.length, gaps: names.join(t('ui.listComma')) })}
    </Text>
  );
}
