import { compareGroups } from '../../../shared/scene/compare-legend.ts';
import type { CompareView } from '../../../shared/scene/compare-view.ts';
import { OVER_MAP } from '../../canvas/over-map.ts';
import { useStore } from '../../store/use-store.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { useT } from '../../ui/use-t.ts';
import legend from '../lens/legend.module.css';
import classes from './history.module.css';

const HEIGHT = 22;

/** What the marks on the compared map mean, as an export explains them. */
export function CompareLegend({ marks }: { readonly marks: CompareView }) {
  const t = useT();
  const layout = useStore((store) => store.open?.layout);
  const ties = useStore((store) => store.open?.records.ties);
  const drawn = { cards: layout?.ids ?? [], ties: Object.keys(ties ?? {}) };
  return compareGroups(marks, drawn, t).map(({ title, items }) => (
    <section key={title} className={legend.legend} aria-label={title} {...{ [OVER_MAP]: 'legend' }}>
      <div className={legend.body}>
        <ul className={classes.legendList}>
          {items.map(({ label, width, draw }) => (
            <li key={label} className={legend.sign}>
              <Glyph primitives={draw(0, HEIGHT / 2)} width={width} height={HEIGHT} />
              <span className={legend.label}>{label}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  ));
}
