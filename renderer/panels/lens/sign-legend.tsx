import { useMemo } from 'react';
import { cardModel } from '../../../shared/scene/card-model.ts';
import { gapMarks } from '../../../shared/scene/gap-marks.ts';
import { type LegendGroup, legendGroups } from '../../../shared/scene/legend.ts';
import { sceneUsage } from '../../../shared/scene/scene-usage.ts';
import type { Seen } from '../../store/lens-view.ts';
import { useStore } from '../../store/use-store.ts';
import { Glyph } from '../../ui/glyph.tsx';
import { useT } from '../../ui/use-t.ts';
import classes from './legend.module.css';

const HEIGHT = 20;

/** The signs that cards and lines carry besides the colours above, as the legend of an export explains them. */
export function SignLegend({ seen: { input, view } }: { readonly seen: Seen }) {
  const t = useT();
  const lines = useStore((store) => (store.open?.layout.lines.length ?? 0) > 0);
  const groups = useMemo((): readonly LegendGroup[] => {
    const { records, ids, opportunityId } = input;
    const marks = gapMarks(input.gaps);
    const models = ids
      .map((id) => cardModel(records, id, opportunityId, marks))
      .filter((model) => model !== undefined);
    const ties = Object.values(records.ties).map(({ kind }) => kind);
    const evidence = models.map(({ id }) => view.evidenceOf(id));
    const usage = sceneUsage(models, ties, lines, evidence);
    return legendGroups(view.field === 'influence' ? { ...usage, roles: new Set() } : usage, t);
  }, [input, view, lines, t]);
  return groups.map(({ title, items }) => (
    <div key={title} className={classes.group}>
      <h2 className={classes.groupTitle}>{title}</h2>
      <ul className={classes.entries}>
        {items.map(({ label, width, draw }) => (
          <li key={label} className={classes.sign}>
            <span className={classes.signSample}>
              <Glyph primitives={draw(0, HEIGHT / 2)} width={width} height={HEIGHT} />
            </span>
            <span className={classes.label}>{label}</span>
          </li>
        ))}
      </ul>
    </div>
  ));
}
