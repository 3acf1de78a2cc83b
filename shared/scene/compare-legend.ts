import type { Translate } from '../i18n/messages.ts';
import { badgeWidth, changeBadge } from './compare-card.ts';
import { markTie } from './compare-ties.ts';
import { CHANGE_KINDS, type CompareView, type TieMark } from './compare-view.ts';
import type { LegendGroup, LegendItem } from './legend.ts';
import { drawTieCurve } from './ties.ts';

const TIE_MARKS: readonly TieMark[] = ['added', 'changed', 'removed'];
const TIE_WIDTH = 34;

/** What the marks of a comparison mean, and how many of each there are; nothing without changes. */
export function compareGroups(view: CompareView, t: Translate): LegendGroup[] {
  const cards = CHANGE_KINDS.filter((kind) => view.counts.has(kind)).map((kind): LegendItem => {
    const word = t(`history.mark.${kind}`);
    return {
      width: badgeWidth(word),
      draw: (x, cy) => changeBadge(kind, word, x, cy),
      label: `${t(`history.kind.${kind}`)} (${view.counts.get(kind) ?? 0})`,
    };
  });
  const ties = TIE_MARKS.filter((mark) => view.ties.has(mark)).map(
    (mark): LegendItem => ({
      width: TIE_WIDTH,
      draw: (x, cy) => [
        ...markTie(
          drawTieCurve(
            'influences',
            [
              [x, cy],
              [x + 11, cy],
              [x + 22, cy],
              [x + TIE_WIDTH, cy],
            ],
            2,
          ),
          mark,
        ),
      ],
      label: `${t(`history.tie.${mark}`)} (${view.ties.get(mark) ?? 0})`,
    }),
  );
  const items = [...cards, ...ties];
  return items.length === 0 ? [] : [{ title: t('history.legend'), items }];
}
