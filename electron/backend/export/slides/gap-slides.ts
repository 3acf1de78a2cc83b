import type { Gap } from '../../../../shared/domain/gap.ts';
import { describeGap } from '../../../../shared/rules/describe.ts';
import type { ShownMap } from '../map-scene.ts';
import type { SlideTable } from './table-slides.ts';

/** Open gaps, worst first, as a table on slides. */
export function gapSlides(open: readonly Gap[], { records, t }: ShownMap): SlideTable {
  return {
    name: t('export.slide.gaps'),
    headers: [
      t('domain.term.severity'),
      t('domain.term.gap'),
      t('export.slide.why'),
      t('export.slide.next'),
    ],
    widths: [1.05, 3.35, 4.1, 3.85],
    bold: 2,
    rows: open.map((gap) => {
      const { title, reason, nextStep } = describeGap(t, gap, records);
      return {
        cells: [t(`severity.${gap.severity}`), title, reason, nextStep],
        color: `severity.${gap.severity}` as const,
      };
    }),
  };
}
