import type { ShownMap } from '../map-scene.ts';
import { shownActions } from '../shown-actions.ts';
import type { SlideTable } from './table-slides.ts';

/** What is still to be done, as a table on slides: when, what, who, where and about whom. */
export function actionSlides(map: ShownMap): SlideTable {
  const { t, date } = map;
  return {
    name: t('export.slide.actions'),
    headers: [
      t('actions.when'),
      t('actions.what'),
      t('actions.who'),
      t('actions.where'),
      t('actions.about'),
    ],
    widths: [1.2, 4.6, 2, 1.85, 2.7],
    bold: 2,
    rows: shownActions(map)
      .filter(({ status }) => status === 'open')
      .map(({ dueDate, what, owner, where, people }) => ({
        cells: [dueDate ?? '–', what, owner, where, people],
        color: dueDate !== null && dueDate < date ? ('severity.critical' as const) : 'ink',
      })),
  };
}
