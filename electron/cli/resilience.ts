import type { Command } from 'commander';
import type { ResilienceReport } from '../../shared/api/resilience-types.ts';
import type { AccountRecords } from '../../shared/domain/records.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { describeGap, subjectName } from '../../shared/rules/describe.ts';
import { resolveOpportunity } from '../backend/resolve.ts';
import type { Run } from './cli.ts';
import { findAccount } from './find-account.ts';
import { interruptible } from './interruptible.ts';
import { withProgress } from './job-progress.ts';
import { openAccount } from './open-account.ts';
import { day } from './options.ts';

interface ResilienceOptions {
  readonly opportunity?: string;
  readonly date?: string;
}

export function addResilience(program: Command, run: Run): void {
  program
    .command('resilience <account>')
    .description('who could sink the sale: everybody taken away in turn, ranked by what falls')
    .option('--opportunity <name>', 'id or name; the first open one if not given')
    .option('--date <day>', 'judge as of this day (YYYY-MM-DD)', day)
    .action(
      run(async (cli, given: string, options: ResilienceOptions) => {
        const account = await findAccount(cli, given);
        const { records } = await openAccount(cli, account.id);
        const opportunity = resolveOpportunity(records, options.opportunity ?? null);
        const report = await interruptible(cli, (jobId) =>
          withProgress(cli, jobId, () =>
            cli.api['resilience.run']({
              accountId: account.id,
              opportunityId: opportunity.id,
              date: options.date ?? null,
              jobId,
            }),
          ),
        );
        const value = {
          account: records.account.name,
          accountId: records.account.id,
          opportunity: opportunity.name,
          ...report,
          absences: report.absences.map((absence) => ({
            ...absence,
            name: nameOf(absence, records, cli.t),
          })),
        };
        return { value, text: reportText(value, report, records, cli.t) };
      }),
    );
}

function reportText(
  { account, opportunity }: { readonly account: string; readonly opportunity: string },
  report: ResilienceReport,
  records: AccountRecords,
  t: Translate,
): string {
  const blocks = (['theirs', 'ours'] as const).map((side) => {
    const rows = report.absences.filter((absence) => absence.side === side);
    const lines = rows.flatMap((absence) => absenceLines(absence, records, t));
    const title = t(`resilience.${side}`);
    return [title, ...(lines.length > 0 ? lines : [`  ${t('resilience.nobody')}`])].join('\n');
  });
  const head = [
    `${account} · ${opportunity} · ${report.date}`,
    `${t('domain.term.score')}: ${report.score}`,
    t(report.path ? 'resilience.path.there' : 'resilience.path.none'),
  ];
  return [head.join('\n'), ...blocks].join('\n\n');
}

type Absence = ResilienceReport['absences'][number];

function absenceLines(absence: Absence, records: AccountRecords, t: Translate): string[] {
  const { drop, pathLost, opened } = absence;
  const falls = [
    ...(drop > 0 ? [t('resilience.drop', { drop })] : []),
    ...(pathLost ? [t('resilience.pathLost')] : []),
  ];
  return [
    `  ${[nameOf(absence, records, t), ...falls].join(' · ')}`,
    ...opened.map(
      (finding) =>
        `    [${t(`severity.${finding.severity}`)}] ${describeGap(t, finding, records).title}`,
    ),
  ];
}

function nameOf({ side, id }: Absence, records: AccountRecords, t: Translate): string {
  return subjectName(t, { kind: side === 'ours' ? 'teamMember' : 'person', id }, records);
}
