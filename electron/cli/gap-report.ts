import type { Assessed } from '../../shared/api/account-types.ts';
import { type Gap, SEVERITIES } from '../../shared/domain/gap.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { describeGap } from '../../shared/rules/describe.ts';
import type { Printed } from './cli.ts';
import { list } from './table.ts';

/** Gaps and score of one opportunity, as `inroad gaps` prints them. */
export function gapReport(
  records: AccountRecords,
  opportunity: { readonly id: string; readonly name: string },
  { date, score, gaps }: Assessed,
  t: Translate,
): Printed {
  const value = {
    account: records.account.name,
    accountId: records.account.id,
    opportunity: opportunity.name,
    opportunityId: opportunity.id,
    date,
    score: {
      total: score.total,
      cap: score.cap,
      parts: score.parts.map(({ id, points, of }) => ({ id, points, of })),
    },
    gaps: gaps.map((gap) => ({
      id: gap.id,
      rule: gap.rule,
      severity: gap.severity,
      subjects: describeGap(t, gap, records).subjects,
      values: gap.values,
      opened: gap.opened,
      changed: gap.changed,
      closed: gap.closed,
      status: gap.status,
      waiver: gap.waiver,
    })),
    counts: counts(gaps),
  };
  const blocks = gaps.map((gap) => gapText(gap, records, t));
  return {
    value,
    text: [
      `${value.account} · ${value.opportunity} · ${date}`,
      ...(blocks.length > 0 ? blocks : [t('cli.no-gaps')]),
      scoreText(score, t),
    ].join('\n\n'),
  };
}

function gapText(gap: Gap, records: AccountRecords, t: Translate): string {
  const { title, reason, nextStep } = describeGap(t, gap, records);
  const status = gap.status === 'open' ? '' : ` (${t(`cli.gap-status.${gap.status}`)})`;
  return [
    `[${t(`severity.${gap.severity}`)}] ${title}${status}`,
    `    ${reason}`,
    `    → ${nextStep}`,
    `    ${gap.id}`,
  ].join('\n');
}

function scoreText(score: Assessed['score'], t: Translate): string {
  const cap = score.cap === null ? '' : `  ${t('cli.capped', { cap: score.cap })}`;
  return list([
    [t('domain.term.score'), `${round(score.total)} / 100${cap}`],
    ...score.parts.map(
      ({ id, points, of }) =>
        [`  ${t(`score.part.${id}`)}`, `${round(points)} / ${round(of)}`] as const,
    ),
  ]);
}

function round(points: number): number {
  return Math.round(points * 10) / 10;
}

/** Open gaps by severity, and how many are open and waived in all. */
function counts(gaps: readonly Gap[]) {
  const open = gaps.filter(({ status }) => status === 'open');
  const bySeverity = SEVERITIES.map((severity) => [
    severity,
    open.filter((gap) => gap.severity === severity).length,
  ]);
  const waived = gaps.filter(({ status }) => status === 'waived').length;
  return { ...Object.fromEntries(bySeverity), open: open.length, waived };
}
