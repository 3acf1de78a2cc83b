import type { Id } from '../domain/primitives.ts';
import type { Translate } from '../i18n/messages.ts';
import { badgeWidth, changeBadge } from './compare-card.ts';
import { markTie } from './compare-ties.ts';
import { CHANGE_KINDS, type CompareView, countMarks, type TieMark } from './compare-view.ts';
import type { LegendGroup, LegendItem } from './legend.ts';
import { drawTie } from './ties.ts';

const TIE_MARKS: readonly TieMark[] = ['added', 'changed', 'removed'];
const TIE_WIDTH = 34;

/** What of a map is drawn. */
export interface Drawn {
  readonly cards: readonly Id[];
  readonly ties: readonly Id[];
}

/** What the marks of a comparison mean, and how many of each are drawn; nothing without changes. */
export function compareGroups(view: CompareView, drawn: Drawn, t: Translate): LegendGroup[] {
  const counts = countMarks(drawn.cards.flatMap((id) => view.changeOf(id)?.kinds ?? []));
  const tieCounts = countMarks(drawn.ties.flatMap((id) => view.tieOf(id) ?? []));
  const cards = CHANGE_KINDS.filter((kind) => counts.has(kind)).map((kind): LegendItem => {
    const word = t(`history.mark.${kind}`);
    return {
      width: badgeWidth(word),
      draw: (x, cy) => changeBadge(kind, word, x, cy),
      label: `${t(`history.kind.${kind}`)} (${counts.get(kind) ?? 0})`,
    };
  });
  const ties = TIE_MARKS.filter((mark) => tieCounts.has(mark)).map(
    (mark): LegendItem => ({
      width: TIE_WIDTH,
      draw: (x, cy) => [
        ...markTie(
          drawTie({ kind: 'influences', strength: 2 }, [
            [x, cy],
            [x + 11, cy],
            [x + 22, cy],
            [x + TIE_WIDTH, cy],
          ]),
          mark,
        ),
      ],
      label: `${t(`history.tie.${mark}`)} (${tieCounts.get(mark) ?? 0})`,
    }),
  );
  const items = [...cards, ...ties];
  return items.length === 0 ? [] : [{ title: t('history.legend'), items }];
}
