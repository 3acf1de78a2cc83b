import { describeGap } from '../../../../shared/rules/describe.ts';
import type { ShownMap } from '../map-scene.ts';
import type { Table } from './table.ts';

/** The stored gaps of the opportunity, worst first, with their words and dates. */
export function gapTable({ gaps, records, t, audience }: ShownMap): Table {
  const headers = [
    t('domain.term.severity'),
    t('domain.term.gap'),
    t('export.slide.why'),
    t('export.slide.next'),
    t('domain.term.people'),
    t('domain.term.status'),
    t('export.column.opened'),
    t('export.column.changed'),
    t('domain.term.waiver'),
    t('export.column.rule'),
    t('export.audienceLabel'),
  ];
  const rows = gaps.map((gap) => {
    const { title, reason, nextStep, subjects } = describeGap(t, gap, records);
    const people = subjects.filter(({ kind }) => kind === 'person').map(({ name }) => name);
    return [
      t(`severity.${gap.severity}`),
      title,
      reason,
      nextStep,
      people.join('; '),
      t(`export.gapStatus.${gap.status}`),
      gap.opened.slice(0, 10),
      gap.changed.slice(0, 10),
      gap.waiver?.reason ?? '',
      gap.rule,
      audience,
    ];
  });
  return { headers, rows };
}
