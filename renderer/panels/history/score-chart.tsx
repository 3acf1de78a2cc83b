import type { ScoreHistory } from '../../../shared/api/history-types.ts';
import { formatDay } from '../../ui/format.ts';
import { useLang, useT } from '../../ui/use-t.ts';
import classes from './history.module.css';

type Point = ScoreHistory['points'][number];

const WIDTH = 320;
const HEIGHT = 96;
const EDGE = 6;

/** The score as steps, one for each point; the words for it stand in the list below. */
export function ScoreChart({ points }: { readonly points: readonly Point[] }) {
  const t = useT();
  const lang = useLang();
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  const step = (WIDTH - 2 * EDGE) / points.length;
  const x = (i: number) => EDGE + i * step;
  const y = (total: number) => HEIGHT - EDGE - (total / 100) * (HEIGHT - 2 * EDGE);
  const line = points
    .map(({ total }, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(total)}H${x(i + 1)}`)
    .join('');
  return (
    <figure className={classes.figure}>
      <svg
        className={classes.chart}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('history.chart', {
          from: Math.round(first.total),
          to: Math.round(last.total),
          n: points.length,
        })}
      >
        {[0, 50, 100].map((total) => (
          <g key={total}>
            <line
              className={classes.grid}
              x1={EDGE}
              x2={WIDTH - EDGE}
              y1={y(total)}
              y2={y(total)}
            />
          </g>
        ))}
        <path className={classes.area} d={`${line}V${y(0)}H${EDGE}Z`} />
        <path className={classes.line} d={line} />
        <circle className={classes.dot} cx={x(points.length)} cy={y(last.total)} r={3.5} />
      </svg>
      <figcaption className={classes.axis}>
        <span>{formatDay(first.at, lang)}</span>
        <span>{formatDay(last.at, lang)}</span>
      </figcaption>
    </figure>
  );
}
